using System.Globalization;

namespace NaraVard.Library.Figures;

/// <summary>The numbers of a figure: for each label, one number in each series. Null is a number that is missing.</summary>
/// <param name="Labels">What the rows are called.</param>
/// <param name="Series">The series, each with as many values as there are labels.</param>
internal sealed record FigureData(IReadOnlyList<string> Labels, IReadOnlyList<FigureSeries> Series)
{
    private const int MostSeries = 6;
    private const int MostDots = 4;
    private const int MostPanels = 24;
    private const int Decimals = 6;
    private const decimal Largest = 1_000_000_000_000_000;

    public IEnumerable<decimal> Values => Series.SelectMany(series => series.Values).OfType<decimal>();

    /// <summary>The numbers as the table shows them: rows and columns as in the source.</summary>
    public static FigureData Of(FigureSpec spec, CsvTable table)
    {
        var label = Column(table, spec.Label);
        var rows = table.Rows.Where(row => Passes(spec, table, row)).ToList();
        var columns = spec.Series.Select(name => (Name: spec.Names.GetValueOrDefault(name, CsvTable.Words(name)), At: Column(table, name))).ToList();
        var ordered = Sort(spec, rows, columns[0].At).Take(spec.Most).ToList();
        return new(
            [.. ordered.Select(row => FigureReader.Clean(Cell(row, label)))],
            [.. columns.Select(column => new FigureSeries(FigureReader.Clean(column.Name), [.. ordered.Select(row => Number(Cell(row, column.At), spec.DividedBy))]))]);
    }

    /// <summary>What in a block doesn't agree with the table it names.</summary>
    public static IEnumerable<(int Line, string Reason)> Faults(FigureSpec spec, CsvTable table)
    {
        var unknown = new[] { ("etikett", spec.Label) }
            .Concat(spec.Series.Select(name => ("serier", name)))
            .Concat(spec.Names.Keys.Select(name => ("namn", name)))
            .Concat(spec.Only.Keys.Select(name => ("bara", name)))
            .Concat(spec.Without.Keys.Select(name => ("utan", name)))
            .Where(pair => pair.Item2 != "" && Column(table, pair.Item2) < 0).ToList();
        return unknown.Count > 0
            ? unknown.Select(pair => (spec.Lines.GetValueOrDefault(pair.Item1, 1), $"kolumnen ”{pair.Item2}” finns inte. De som finns är {string.Join(", ", table.Header)}"))
            : spec is { Label: "" } or { Series: [] } ? [] : Of(spec, table).Unfit(spec);
    }

    /// <summary>Turned so that the axis runs along the labels, as the form or the author wants it.</summary>
    public FigureData Along(FigureSpec spec) =>
        spec.AlongColumns ?? (spec.Form is FigureForm.Line or FigureForm.SmallMultiples && Series.Count > 1) ? Turned() : this;

    private FigureData Turned() =>
        new([.. Series.Select(series => series.Name)], [.. Labels.Select((label, i) => new FigureSeries(label, [.. Series.Select(series => series.Values[i])]))]);

    private IEnumerable<(int Line, string Reason)> Unfit(FigureSpec spec)
    {
        if (!Values.Any())
        {
            yield return (spec.Lines.GetValueOrDefault("serier", 1), "inga tal blir kvar. Se över kolumnerna och urvalet");
        }

        if (Values.Any(value => Math.Abs(value) > Largest))
        {
            yield return (spec.Lines.GetValueOrDefault("serier", 1), "ett tal är för stort för att ritas. Dela talen med ”delat-med”");
        }

        var (drawn, most) = (Along(spec), spec.Form switch { FigureForm.Dots => MostDots, FigureForm.SmallMultiples => MostPanels, _ => MostSeries });
        if (drawn.Series.Count > most)
        {
            yield return (spec.Lines.GetValueOrDefault("form", 1), $"{drawn.Series.Count} serier blir oläsligt; välj ut högst {most} med ”bara” eller ”utan”");
        }

        if (spec.Form == FigureForm.Line && drawn.Labels.Count < 2)
        {
            yield return (spec.Lines.GetValueOrDefault("form", 1), "en linje behöver minst två punkter längs axeln");
        }

        foreach (var name in spec.Marked.Where(name => !Labels.Contains(name) && Series.All(series => series.Name != name)))
        {
            yield return (spec.Lines.GetValueOrDefault("markera", 1), $"”{name}” finns inte i figuren");
        }
    }

    private static bool Passes(FigureSpec spec, CsvTable table, IReadOnlyList<string> row) =>
        spec.Only.All(pair => pair.Value.Contains(Cell(row, Column(table, pair.Key)))) && !spec.Without.Any(pair => pair.Value.Contains(Cell(row, Column(table, pair.Key))));

    private static IEnumerable<IReadOnlyList<string>> Sort(FigureSpec spec, List<IReadOnlyList<string>> rows, int column) => spec.Order switch
    {
        FigureOrder.Falling => rows.OrderByDescending(row => Number(Cell(row, column), 1) ?? decimal.MinValue),
        FigureOrder.Rising => rows.OrderBy(row => Number(Cell(row, column), 1) ?? decimal.MaxValue),
        _ => rows,
    };

    private static int Column(CsvTable table, string name) => table.Header.ToList().IndexOf(name);

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    private static decimal? Number(string value, decimal dividedBy) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Math.Round(number / dividedBy, Decimals) : null;
}

/// <summary>One number for each label of a figure.</summary>
internal sealed record FigureSeries(string Name, IReadOnlyList<decimal?> Values);
