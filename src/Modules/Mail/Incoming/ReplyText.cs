using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace NaraVard.Mail.Incoming;

/// <summary>
/// What somebody wrote in an answer: not what they answered, and not their signature. There is no standard for how programs quote, so it goes by how those that are used
/// in Sweden do it: ">" before each line (RFC 3676, 4.5), "Den … skrev …:", Outlook's "Från: … Skickat: …" and lines of underscores. When in doubt it keeps too much.
/// </summary>
internal static partial class ReplyText
{
    // "Den tors 26 nov. 2026 kl 10:00 skrev NäraVård <svar+…@…>:" is often broken over two or three lines.
    private const int MostLinesOfHeading = 3;
    private const int LongestHeading = 400;
    private const int MostLinesOfSignature = 15;

    // Far more than an answer may be, and little enough to look through at once.
    private const int MostRead = 200_000;

    public static string Of(MimeMessage message)
    {
        var words = Words(message);
        return Cut(words.Length <= MostRead ? words : words[..MostRead]);
    }

    public static string Cut(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var (at, length) = Quote(lines);
        var own = Own(lines.Take(at));
        if (own == "" && length > 0)
        {
            // Somebody answered below: what isn't marked as quoted is theirs.
            var below = lines.Skip(at + length).ToList();
            own = below.Exists(IsQuoted) ? Own(below) : "";
        }

        return own;
    }

    private static string Words(MimeMessage message)
    {
        if (message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain && !part.IsAttachment) is { } plain)
        {
            return plain.IsFlowed ? new FlowedToText { DeleteSpace = plain.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true }.Convert(plain.Text) : plain.Text;
        }

        return message.HtmlBody is { } html ? HtmlWords.Of(html) : "";
    }

    // Where a quote begins, and how many lines say so; past the end when there is none.
    private static (int At, int Length) Quote(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Divider().IsMatch(lines[i]) || IsOutlook(lines, i))
            {
                return (i, lines.Count - i);
            }

            for (var length = 1; length <= MostLinesOfHeading && i + length <= lines.Count; length++)
            {
                var heading = string.Join(' ', lines.Skip(i).Take(length)).Trim();
                if (lines[i + length - 1] != "" && heading.Length <= LongestHeading && Heading().IsMatch(heading))
                {
                    return (i, length);
                }
            }
        }

        return (lines.Count, 0);
    }

    private static bool IsOutlook(List<string> lines, int at) =>
        From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(line => Field().IsMatch(line)) >= 2;

    private static string Own(IEnumerable<string> lines)
    {
        var own = lines.Where(line => !IsQuoted(line)).ToList();
        var dashes = own.FindIndex(line => line is "--" or "-- ");
        own = dashes >= 0 ? own[..dashes] : own;
        own.RemoveAll(line => Device().IsMatch(line));
        var regards = own.FindLastIndex(line => Regards().IsMatch(line));
        var isSignature = regards > 0 && own.Count - regards <= MostLinesOfSignature && own.Take(regards).Any(line => line.Trim() != "");
        return Blank().Replace(string.Join('\n', isSignature ? own.Take(regards) : own), "\n\n").Trim();
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    // It begins with a day, in one way or another: somebody's own "Så här skrev hon:" doesn't. And it is no more than one sentence.
    [GeneratedRegex(@"^(?!.*[.!?]\s(?-i:\p{Lu}))(>\s?)?((Den|På|On|Am|Le)\s|\p{L}{2,4}\.?\s(?=\d)|(?=\d))[^:]{0,20}\d.{0,120}\b(skrev|wrote|schrieb)\b.{0,250}:$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(_{10,}|-{3,}\s?(Ursprungligt meddelande|Originalmeddelande|Original message|Vidarebefordrat meddelande|Forwarded message)\s?-{3,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\W{0,3}(Från|From)\W{0,3}:", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^\W{0,3}(Skickat|Datum|Till|Ämne|Kopia|Sent|Date|To|Subject|Cc)\W{0,3}:", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*(Skickat från|Skickades från|Skickat med|Sent from|Hämta Outlook|Get Outlook)\b.{0,80}$", RegexOptions.IgnoreCase)]
    private static partial Regex Device();

    [GeneratedRegex(@"^\s*(((med\s)?(vänlig|vänliga|bästa|varma|många)\s?hälsning(ar|en)?|hälsningar|mvh)\s*[,.!]?(\s*(?<=[,/]\s*)\p{L}+(\s\p{L}+)?)?|(mvh\s|/\s?)\p{L}+(\s\p{L}+)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Regards();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
