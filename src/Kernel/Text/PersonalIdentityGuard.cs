using System.Globalization;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>
/// Finds Swedish personal identity numbers and coordination numbers in free text. Form and checksum after
/// Skatteverket's SKV 704: ÅÅMMDD-NNNK, with or without century, hyphen or plus; in a coordination number the day is
/// raised by 60; K is the Luhn digit of the nine before it.
/// </summary>
public static partial class PersonalIdentityGuard
{
    /// <summary>Where the first number stands.</summary>
    /// <param name="text">What somebody wrote; null is allowed.</param>
    /// <returns>The number as written, or null when there is none.</returns>
    public static string? Find(string? text) =>
        text is null ? null : Candidate().Matches(text).Select(match => match).FirstOrDefault(IsNumber)?.Value.Trim();

    /// <summary>The problem to show beside the field, or null when the text holds no number.</summary>
    public static Problem? Check(string field, string? text) => Find(text) is { } number
        ? new Problem.Invalid(field, $"Texten innehåller ett personnummer ({number}). Ta bort det och beskriv personen på ett annat sätt. Resten av din text är kvar.")
        : null;

    private static bool IsNumber(Match match)
    {
        var digits = match.Groups["date"].Value + match.Groups["rest"].Value;
        return IsDate(match.Groups["century"].Value, digits) && HasChecksum(digits);
    }

    private static bool IsDate(string century, string digits)
    {
        var month = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        var day = int.Parse(digits[4..6], CultureInfo.InvariantCulture);
        var year = int.Parse((century == "" ? "20" : century) + digits[..2], CultureInfo.InvariantCulture);
        day = day > 60 ? day - 60 : day;

        // Without a century the year may be of either; only 29 February cares, and then we lean towards catching it.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(century == "" ? 2000 : year, month);
    }

    private static bool HasChecksum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }

    // A blank, a dash of any sort or a plus may stand between date and number, as people write them.
    [GeneratedRegex(@"(?<![0-9])(?<century>18|19|20)?(?<date>[0-9]{6})\s?[-+‐‑–—−]?\s?(?<rest>[0-9]{4})(?![0-9])")]
    private static partial Regex Candidate();
}
