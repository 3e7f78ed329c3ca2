using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>A text that must be a table: a header with names that differ, and as many values in each row.</summary>
/// <param name="columns">The columns that must be there, whatever else is.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CsvTableAttribute(params string[] columns) : ValidationAttribute
{
    private const int MostRows = 20_000;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Fault(value as string ?? "") is { } fault ? new ValidationResult(fault, [validationContext.MemberName!]) : ValidationResult.Success;

    private string? Fault(string csv)
    {
        var table = CsvTable.Read(csv);
        if (table.Rows.Count == 0)
        {
            return "Tabellen ska ha en rubrikrad och minst en rad med värden";
        }

        if (table.Header.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1 || same.Key == "") is { } name)
        {
            return name.Key == "" ? "En kolumn saknar rubrik" : $"Kolumnen ”{name.Key}” finns två gånger";
        }

        if (columns.Except(table.Header).FirstOrDefault() is { } missing)
        {
            return $"Kolumnen ”{missing}” saknas";
        }

        // The table is downloaded as it stands.
        if (table.Rows.Prepend(table.Header).Select((row, i) => (Cell: row.FirstOrDefault(SpreadsheetCell.IsFormula), Line: i + 1)).FirstOrDefault(row => row.Cell is not null) is { Cell: { } formula, Line: var line })
        {
            return $"Rad {line} har värdet ”{formula}”, som ett kalkylprogram kör som en formel. Skriv det på ett annat sätt";
        }

        var odd = table.Rows.Select((row, i) => (row.Count, Line: i + 2)).FirstOrDefault(row => row.Count != table.Header.Count);
        return odd.Line > 0
            ? $"Rad {odd.Line} har {odd.Count} värden men rubrikraden {table.Header.Count}. Sätt citattecken runt värden med komma i"
            : table.Rows.Count > MostRows ? $"Tabellen får ha högst {MostRows:N0} rader" : null;
    }
}
