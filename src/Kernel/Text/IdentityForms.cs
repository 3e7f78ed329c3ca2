using System.Globalization;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>
/// How the numbers are built. Personal and coordination numbers after Skatteverket's SKV 704. Reserve numbers after Inera's "Lokala reservidn" and "Nationellt
/// reservidformat", and HL7 Sweden's base profiles, PatientIdentifierConformancePatternSE: Stockholm and Inera Carelink have digits alone and the Luhn digit;
/// Västra Götaland a letter that counts in the Luhn sum; the others a birth date and four characters with letters among them, without a published checksum.
/// </summary>
internal static partial class IdentityForms
{
    // The values of Västra Götaland's letters in the sum.
    private static readonly Dictionary<char, int> Values = new() { ['K'] = 5, ['M'] = 7, ['X'] = 8 };

    /// <summary>The candidates that are numbers, by where they begin; the places are those of the text given.</summary>
    public static IEnumerable<PersonalIdentity> In(string text) =>
        Found(Digits(), text, OfDigits).Concat(Found(Stockholm(), text, OfStockholm)).Concat(Found(Letters(), text, OfLetters)).OrderBy(found => found.Start);

    private static IEnumerable<PersonalIdentity> Found(Regex form, string text, Func<Match, PersonalIdentityKind?> kindOf)
    {
        foreach (var match in form.Matches(text).Select(match => match))
        {
            if (kindOf(match) is { } kind)
            {
                yield return new PersonalIdentity(match.Groups["all"].Index, match.Groups["all"].Length, kind);
            }
        }
    }

    private static PersonalIdentityKind? OfDigits(Match match)
    {
        var (century, date) = (match.Groups["century"].Value, DateOf(match));
        var tail = match.Groups["rest"].Value + match.Groups["check"].Value;
        return LuhnSum(date + tail) % 10 == 0 && !IsYear(match.Groups["mark"].Value, tail) ? KindOf(century, date, isParted: match.Groups["mark"].Length > 0) : null;
    }

    // "2026-12-01, 2027" is a day and a year.
    private static bool IsYear(string mark, string tail) => mark.AsSpan().ContainsAny(',', ';') && (tail.StartsWith("19", StringComparison.Ordinal) || tail.StartsWith("20", StringComparison.Ordinal));

    // Day 1–31 of a personal number, 61–91 of a coordination number, 32–59 of a reserve number; ten digits without any mark are rather a phone number than the last.
    private static PersonalIdentityKind? KindOf(string century, string date, bool isParted) => Number(date[4..]) switch
    {
        > 60 and var day when IsDate(century, date, day - 60) => PersonalIdentityKind.CoordinationNumber,
        >= 32 and <= 59 when (century != "" || isParted) && Number(date[2..4]) is >= 1 and <= 12 => PersonalIdentityKind.ReserveNumber,
        var day when century != "17" && IsDate(century, date, day) => PersonalIdentityKind.PersonalNumber,
        _ => null,
    };

    private static PersonalIdentityKind? OfStockholm(Match match) =>
        LuhnSum(string.Concat(match.Groups["counted"].Captures.Select(part => part.Value))) % 10 == 0 ? PersonalIdentityKind.ReserveNumber : null;

    private static PersonalIdentityKind? OfLetters(Match match)
    {
        var (century, date, tail) = (match.Groups["century"].Value, DateOf(match), match.Groups["tail"].Value);
        var isSure = GothenburgTail().IsMatch(tail) && LuhnSum(date + tail.ToUpperInvariant()) % 10 == 0;
        if (!isSure && (tail.Any(char.IsAsciiLetterLower) || !IsTight(match, century)))
        {
            return null;
        }

        return IsNational(century, date, tail) || (IsCentury(century) && IsDate(century, date, Number(date[4..]))) ? PersonalIdentityKind.ReserveNumber : null;
    }

    private static bool IsCentury(string century) => century is "" or "17" or "18" or "19" or "20" or "21";

    // Three centuries are added once or more, so that it isn't taken for a personal number; with an unknown birth date it begins with 00 and has no date.
    private static bool IsNational(string century, string date, string tail) => NationalTail().IsMatch(tail) && (century == "00"
        ? Number(date[2..4]) >= 20 && Number(date[4..]) is >= 40 and <= 59
        : century != "" && Number(century) >= 22 && IsDate("20", "00" + date[2..], Number(date[4..])));

    // "2026-11-23 B214" is a day and a room. With a blank the date must be in one piece and have its century.
    private static bool IsTight(Match match, string century) =>
        !match.Groups["mark"].Value.Any(char.IsWhiteSpace) || (century != "" && match.Groups["gap"].Captures.All(gap => gap.Length == 0));

    private static string DateOf(Match match) => string.Concat(match.Groups["date"].Captures.Select(part => part.Value));

    // Without a century the year may be of either; only 29 February cares, and then we lean towards catching it.
    private static bool IsDate(string century, string date, int day) =>
        Number(date[2..4]) is >= 1 and <= 12 and var month && day >= 1 && day <= DateTime.DaysInMonth(century == "" ? 2000 : Number(century + date[..2]), month);

    /// <summary>Luhn's sum: every other digit doubled, from the first, and digits of products added.</summary>
    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (Values.TryGetValue(digits[i], out var value) ? value : digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // Looked for at every place, since the tail of one candidate may be the head of the real one. A year that goes on as a date is the end of a period.
    [GeneratedRegex(@"(?<![0-9])(?=(?<all>(?:(?<century>17|18|19|20)[\s./-]?)?(?<date>[0-9]{2})[\s./-]?(?<date>[0-9]{2})[\s./-]?(?<date>[0-9]{2})(?<mark>[\s./,:;+()-]{0,4})(?<rest>[0-9]{3})[\s-]?(?<check>[0-9]))(?![0-9])(?!(?<=(?:19|20)[0-9]{2})[./-][0-9]))")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![0-9])(?=(?<all>99[\s-]?(?:19|20|21|22)(?<counted>[0-9]{2})[\s-]?(?<counted>[0-9]{2})[\s-]?(?<counted>[0-9]{3})[\s-]?(?<counted>[0-9]))(?![0-9]))")]
    private static partial Regex Stockholm();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?=(?<all>(?:(?<century>[0-9]{2})(?<gap>[\s./-]?))?(?<date>[0-9]{2})(?<gap>[\s./-]?)(?<date>[0-9]{2})(?<gap>[\s./-]?)(?<date>[0-9]{2})(?<mark>[\s+-]{0,3})(?<tail>[A-Za-z]{3}[0-9]|[A-Za-z]{2}[0-9][0-9A-Za-z]|[A-Za-z][0-9]{3}|[0-9]{3}[Rr]|[0-9]{2}[MKXmkx][0-9]))(?![0-9A-Za-zÅÄÖåäö]))")]
    private static partial Regex Letters();

    [GeneratedRegex("^[KMXkmx](?:0[6-9]|[1-8][0-9])[0-9]$")]
    private static partial Regex GothenburgTail();

    [GeneratedRegex("^[A-HJ-NPR-UXYZ]{2}[A-HJ-NPR-UXYZ0-9][0-9]$")]
    private static partial Regex NationalTail();
}
