using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace NaraVard.Mail.Incoming;

/// <summary>
/// What somebody wrote in an answer: not what they answered, and not their signature. There is no standard for how programs quote, so it goes by how those that are used
/// in Sweden do it: ">" before each line (RFC 3676, 4.5), "Den … skrev …:", Outlook's "Från: … Skickat: …" and lines of underscores. When in doubt it keeps too much, but never our
/// own links and addresses: whoever has them may answer.
/// </summary>
internal static partial class ReplyText
{
    // "Den tors 26 nov. 2026 kl 10:00 skrev NäraVård <svar+…@…>:" is often broken over two or three lines.
    private const int MostLinesOfHeading = 3;
    private const int LongestHeading = 400;
    private const int LongestGreeting = 100;
    private const int MostLinesOfSignature = 15;
    private const int Patience = 1000;

    // Far more than an answer may be, and little enough to look through at once.
    private const int MostRead = 200_000;

    /// <param name="message">The mail.</param>
    /// <param name="address">The address that it came to.</param>
    public static string Of(MimeMessage message, string address)
    {
        var (plain, at) = (Plain(message), address.IndexOf('@', StringComparison.Ordinal));
        var own = Cut(plain, address[..at]);
        return own == "" && message.HtmlBody is { } html ? Cut(HtmlWords.Of(html), address[..at]) : own;
    }

    /// <param name="text">All of the words.</param>
    /// <param name="address">The beginning of the address that they came to.</param>
    public static string Cut(string text, string address)
    {
        var read = text.Length <= MostRead ? text : text[..MostRead];
        var lines = read.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var (at, length) = Quote(lines);
        var below = lines.Skip(at + length).ToList();

        // Somebody may answer below, or between the lines: what isn't marked as quoted is theirs.
        IEnumerable<string> parts = below.Exists(IsQuoted) ? [Own(lines.Take(at), address), Own(below, address)] : [Own(lines.Take(at), address)];
        return string.Join("\n\n", parts.Where(part => part != ""));
    }

    private static string Plain(MimeMessage message) => string.Join(
        '\n',
        message.BodyParts.OfType<TextPart>().Where(part => part.IsPlain && !part.IsAttachment)
            .Select(part => part.IsFlowed ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true }.Convert(part.Text) : part.Text));

    // Where a quote begins, and how many lines say so; past the end when there is none.
    private static (int At, int Length) Quote(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsDivider(lines, i) || IsOutlook(lines, i))
            {
                return (i, lines.Count - i);
            }

            for (var length = 1; length <= MostLinesOfHeading && i + length <= lines.Count; length++)
            {
                if (IsHeading(lines, i, length))
                {
                    return (i, length);
                }
            }
        }

        return (lines.Count, 0);
    }

    // It begins with a day, is one sentence, and names an address or has quoted lines after it: somebody's own "Den 3 maj skrev vi:" doesn't.
    private static bool IsHeading(List<string> lines, int at, int length)
    {
        if (lines[at + length - 1] == "" || lines.Skip(at).Take(length).Sum(line => line.Length) > LongestHeading)
        {
            return false;
        }

        var heading = string.Join(' ', lines.Skip(at).Take(length)).Trim();
        return Heading().IsMatch(heading) && (heading.Contains('@', StringComparison.Ordinal) || lines.Skip(at + length).FirstOrDefault(line => line != "") is ['>', ..]);
    }

    private static bool IsDivider(List<string> lines, int at) =>
        lines[at].Length <= LongestGreeting && (Divider().IsMatch(lines[at]) || (Underscores().IsMatch(lines[at]) && lines.Skip(at + 1).Take(3).Any(line => From().IsMatch(line))));

    private static bool IsOutlook(List<string> lines, int at) =>
        From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(line => Field().IsMatch(line)) >= 2;

    private static string Own(IEnumerable<string> lines, string address)
    {
        var own = lines.Where(line => !IsQuoted(line) && !IsOurs(line, address)).ToList();
        own = WithoutSignature(own, own.FindLastIndex(line => line is "--"));
        own = WithoutSignature(own, own.FindLastIndex(line => line.Length <= LongestGreeting && Regards().IsMatch(line)));
        while (own.FindLastIndex(line => line != "") is >= 0 and var last && own[last].Length <= LongestGreeting && Device().IsMatch(own[last]))
        {
            own = own[..last];
        }

        return Blank().Replace(string.Join('\n', own), "\n\n").Trim();
    }

    // What stands under a greeting goes with it, but for an afterthought.
    private static List<string> WithoutSignature(List<string> lines, int at)
    {
        if (at <= 0 || lines.Count - at > MostLinesOfSignature || lines.Take(at).All(line => line.Trim() == ""))
        {
            return lines;
        }

        var afterthought = lines.FindIndex(at, line => Afterthought().IsMatch(line));
        return [.. lines.Take(at), .. afterthought < 0 ? [] : lines.Skip(afterthought)];
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static bool IsOurs(string line, string address) =>
        line.Contains("/svara/", StringComparison.OrdinalIgnoreCase) || line.Contains(address, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?!.*[.!?]\s(?-i:\p{Lu}))(>\s?)?((Den|På|On|Am|Le)\s|\p{L}{2,4}\.?\s(?=\d)|(?=\d))[^:]{0,20}\d.{0,120}\b(skrev|wrote|schrieb)\b.{0,250}:$", RegexOptions.IgnoreCase | RegexOptions.Singleline, Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,5}-{3,20}\s?(Ursprungligt meddelande|Originalmeddelande|Original message|Vidarebefordrat meddelande|Forwarded message)\s?-{3,20}$", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\s{0,5}_{10,80}$", RegexOptions.None, Patience)]
    private static partial Regex Underscores();

    [GeneratedRegex(@"^\W{0,3}(Från|From)\W{0,3}:", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex From();

    [GeneratedRegex(@"^\W{0,3}(Skickat|Datum|Till|Ämne|Kopia|Sent|Date|To|Subject|Cc)\W{0,3}:", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s{0,5}(Skickat från|Skickades från|Skickat med|Sent from|Hämta Outlook|Get Outlook)\b.{0,80}$", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Device();

    [GeneratedRegex(@"^\s{0,5}((((med )?(vänlig|vänliga|bästa|varma|många) ?hälsning(ar|en)?|hälsningar|mvh)\s{0,3}([,.!/]\s{0,3}(\p{L}{1,30}(\s\p{L}{1,30})?)?)?)|(mvh\s|/\s?)\p{L}{1,30}(\s\p{L}{1,30})?)$", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Regards();

    [GeneratedRegex(@"^\s{0,5}P\.?\s?S\b", RegexOptions.None, Patience)]
    private static partial Regex Afterthought();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, Patience)]
    private static partial Regex Blank();
}
