using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>A register that the platform itself uses, explained.</summary>
internal sealed record Register : ContentBody, IPlaceRegister, IValidatableObject
{
    /// <summary>The kind of a name that is neither a brand nor known from a source.</summary>
    private const string AddedByEditor = "variant";

    public string File { get; init; } = "";

    public string Aliases { get; init; } = "";

    [Field("Antal av varje slag", Hint = "En rad för varje slag, till exempel ”region: 21”.", Rows = 4)]
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    [Field("Tabell", Hint = "Kommaseparerad, med decimalpunkt och en rubrikrad överst.", Rows = 12), FileText(nameof(File)), CsvTable("code", "name", "kind", "level", "parent")]
    public string Csv { get; init; } = "";

    /// <summary>Other names of what stands in the register.</summary>
    [Field("Andra namn", Hint = "Kommaseparerad: alias, kod och slag.", Rows = 12), FileText(nameof(Aliases)), CsvTable("alias", "code", "kind")]
    public string AliasesCsv { get; init; } = "";

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];

    public override ContentBody Begun(string slug) => this with { File = $"{slug}.csv" };

    public IReadOnlyList<PlaceName> ReadPlaces()
    {
        var names = CsvTable.Read(AliasesCsv).Records().ToLookup(row => row("code"), row => row("alias"));
        return
        [
            .. from row in CsvTable.Read(Csv).Records()
               let level = LevelOf(row("level"))
               where level is not null
               select new PlaceName(row("code"), row("name"), row("kind"), level.Value, row("parent") is { Length: > 0 } parent ? parent : null, [.. names[row("code")]]),
        ];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var (rows, aliases) = (CsvTable.Read(Csv).Records().ToList(), CsvTable.Read(AliasesCsv).Records().ToList());
        if (rows.Find(row => LevelOf(row("level")) is null) is { } lost)
        {
            yield return new($"”{lost("name")}” har nivån ”{lost("level")}”, som inte finns", [nameof(Csv)]);
        }

        if (Twice(rows.Select(row => row("code"))) is { } code)
        {
            yield return new($"Koden ”{code}” finns på två rader", [nameof(Csv)]);
        }

        if (aliases.Find(alias => rows.TrueForAll(row => row("code") != alias("code"))) is { } stray)
        {
            yield return new($"”{stray("alias")}” har koden ”{stray("code")}”, som inte finns i tabellen", [nameof(AliasesCsv)]);
        }

        if (Twice(rows.Select(row => row("name")).Concat(aliases.Select(alias => alias("alias")))) is { } name)
        {
            yield return new($"Två organisationer kan inte båda heta ”{name}”", [nameof(AliasesCsv)]);
        }
    }

    public ContentBody WithName(string code, string alias) =>
        this with { AliasesCsv = $"{AliasesCsv.TrimEnd('\n')}\n{SpreadsheetCell.Csv(alias)},{code},{AddedByEditor}\n" };

    // Line by line, so that the other rows stay as they were written; the header is one that no name matches.
    public ContentBody WithoutName(string code, string alias) => this with
    {
        AliasesCsv = string.Concat(AliasesCsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => CsvTable.Read(line).Header is not [var name, var of, ..] || name != alias || of != code).Select(line => $"{line}\n")),
    };

    private static SystemLevel? LevelOf(string word) => Enum.TryParse<SystemLevel>(word, ignoreCase: true, out var level) ? level : null;

    private static string? Twice(IEnumerable<string> values) => values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
}
