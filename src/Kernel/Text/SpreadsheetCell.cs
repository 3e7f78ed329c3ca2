using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>Cells of comma-separated tables, which most people open in a spreadsheet.</summary>
public static partial class SpreadsheetCell
{
    /// <summary>Whether a spreadsheet would run the text (CWE-1236, OWASP's "CSV injection"). A number with a sign is a number.</summary>
    public static bool IsFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', _, ..] && !SignedNumber().IsMatch(text);

    /// <summary>The text as a cell that is never run: what would be a formula is shown after an apostrophe, as the text it is. Quoted where RFC 4180 wants it.</summary>
    public static string Csv(string text)
    {
        var shown = IsFormula(text) ? $"'{text}" : text;
        return shown.AsSpan().IndexOfAny(",\"\r\n") < 0 ? shown : $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Digits in one row or in groups of three, with decimals after a comma or a point.
    [GeneratedRegex(@"\A[+-](?:[0-9]+|[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+)(?:[.,][0-9]+)?\z")]
    private static partial Regex SignedNumber();
}
