using System.Globalization;
using CsvHelper;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>A comma-separated table ready to be shown.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The values, as written.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static CsvTable Read(string csv)
    {
        using var reader = CsvReader.FromText(csv, CsvReaderOptions.Default with { HasHeader = false });
        List<IReadOnlyList<string>> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows is [var header, .. var body] ? new CsvTable(header, body) : new CsvTable([], []);
    }

    /// <summary>The rows, each giving the value of a column by its name; "" where there is none.</summary>
    public IEnumerable<Func<string, string>> Records()
    {
        List<string> names = [.. Header];
        return Rows.Select<IReadOnlyList<string>, Func<string, string>>(row => name => row.ElementAtOrDefault(names.IndexOf(name)) ?? "");
    }

    /// <summary>The values as a file that a spreadsheet opens without running anything. What holds no formula stays as it was written.</summary>
    public static string ToOpen(string csv)
    {
        var table = Read(csv);
        IReadOnlyList<string>[] lines = [table.Header, .. table.Rows];
        return lines.Any(line => line.Any(SpreadsheetCell.IsFormula))
            ? string.Concat(lines.Select(line => string.Join(',', line.Select(SpreadsheetCell.Csv)) + "\r\n"))
            : csv;
    }

    /// <summary>A column's name with words apart: "antal_kontakter" becomes "antal kontakter".</summary>
    public static string Words(string name) => name.Replace('_', ' ');

    /// <summary>Whether a value is a number, which is set to the right.</summary>
    public static bool IsNumber(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    /// <summary>A number as it is written in Swedish, anything else as it is.</summary>
    public static string Show(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !value.StartsWith('0')
        ? number.ToString(number == Math.Truncate(number) ? "#,0" : "#,0.####", CultureInfo.GetCultureInfo("sv-SE"))
        : value;
}
