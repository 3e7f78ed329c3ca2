using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>
/// Finds Swedish personal identity numbers and coordination numbers in free text. Form and checksum after
/// Skatteverket's SKV 704: ÅÅMMDD-NNNK, with or without century, hyphen or plus; in a coordination number the day is
/// raised by 60; K is the Luhn digit of the nine before it. People write them with blanks, dots and dashes in many
/// places, so those are allowed between the parts; date and checksum keep other numbers out.
/// </summary>
public static partial class PersonalIdentityGuard
{
    /// <summary>Where the first number stands.</summary>
    /// <param name="text">What somebody wrote; null is allowed.</param>
    /// <returns>The number as a reader sees it, or null when there is none.</returns>
    public static string? Find(string? text) =>
        text is null ? null : Candidate().Matches(AsRead(text)).Select(match => match).FirstOrDefault(IsNumber)?.Groups["all"].Value;

    /// <summary>The problem to show beside the field, or null when the text holds no number.</summary>
    public static Problem? Check(string field, string? text) => Find(text) is { } number
        ? new Problem.Invalid(field, $"Texten innehåller ett personnummer ({number}). Ta bort det och beskriv personen på ett annat sätt. Resten av din text är kvar.")
        : null;

    // The address of a picture is made by the product, of so many digits that some of them are a date and a checksum by chance.
    [GeneratedRegex("/media/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{16}/")]
    private static partial Regex MediaAddress();

    // As it looks on a page: entities are characters, invisible characters and Markdown's marks are not there, and a digit
    // or a dash is the same in every script.
    private static string AsRead(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var rune in WebUtility.HtmlDecode(MediaAddress().Replace(text, "/media/")).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                case var _ when rune.Value is '\\' or '*' or '_' or '`':
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    read.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.DashPunctuation:
                case var _ when rune.Value == '−':
                    read.Append('-');
                    break;
                default:
                    read.Append(rune);
                    break;
            }
        }

        return read.ToString();
    }

    private static bool IsNumber(Match match)
    {
        var digits = string.Concat(match.Groups["date"].Captures.Select(part => part.Value)) + match.Groups["rest"].Value + match.Groups["check"].Value;
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

    // Looked for at every place, since the tail of one candidate may be the head of the real one.
    [GeneratedRegex(@"(?<![0-9])(?=(?<all>(?:(?<century>18|19|20)[\s./-]?)?(?<date>[0-9]{2})[\s./-]?(?<date>[0-9]{2})[\s./-]?(?<date>[0-9]{2})[\s./,:;+()-]{0,4}(?<rest>[0-9]{3})[\s-]?(?<check>[0-9]))(?![0-9]))")]
    private static partial Regex Candidate();
}
