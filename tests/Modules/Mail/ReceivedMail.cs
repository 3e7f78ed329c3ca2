using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Mail;

/// <summary>A mail as its receiver's program reads it: unfolded headers and decoded parts (RFC 5322, 2045–2047).</summary>
public sealed partial class ReceivedMail
{
    private readonly List<(string Name, string Value)> _headers;

    private ReceivedMail(string raw)
    {
        var (head, body) = Split(raw);
        _headers = Headers(head);
        Parts = [.. PartsOf(Raw("Content-Type") ?? "", Raw("Content-Transfer-Encoding") ?? "", body)];
    }

    /// <summary>Media types and contents, in order.</summary>
    public IReadOnlyList<(string Type, string Content)> Parts { get; }

    public string Text => Parts.Single(part => part.Type == "text/plain").Content;

    public string Html => Parts.Single(part => part.Type == "text/html").Content;

    /// <summary>The calendar that came along.</summary>
    public string Calendar => Parts.Single(part => part.Type == "text/calendar").Content;

    /// <summary>A header with its encoded words decoded, or null.</summary>
    public string? this[string name] => Raw(name) is { } value ? EncodedWord().Replace(BetweenWords().Replace(value, "$1$2"), Word) : null;

    public static ReceivedMail Parse(string raw) => new(raw);

    /// <summary>The mails in the folder of a server with this data folder to one receiver, in no order.</summary>
    public static IReadOnlyList<ReceivedMail> InFolder(string data, string to) =>
        [.. Directory.CreateDirectory(System.IO.Path.Combine(data, "mail")).GetFiles("*.eml").Select(file => file.FullName).Select(file => Parse(File.ReadAllText(file, Encoding.Latin1))).Where(mail => mail["To"] == to)];

    /// <summary>The same, once there are as many: mail is sent by a job on a thread of its own.</summary>
    public static async Task<IReadOnlyList<ReceivedMail>> ComeAsync(string data, string to, int count = 1)
    {
        using var come = new SemaphoreSlim(0);
        using var folder = new FileSystemWatcher(Directory.CreateDirectory(System.IO.Path.Combine(data, "mail")).FullName);
        folder.Created += (_, _) => come.Release();
        folder.Renamed += (_, _) => come.Release();
        folder.EnableRaisingEvents = true;
        var mails = InFolder(data, to);
        while (mails.Count < count)
        {
            Assert.True(await come.WaitAsync(TimeSpan.FromMinutes(1)), $"{mails.Count} av {count} brev har kommit till {to}.");
            mails = InFolder(data, to);
        }

        return mails;
    }

    /// <summary>The path of the first link in the text that begins like this.</summary>
    public string Path(string start) => Paths(start)[0];

    /// <summary>The paths of all links in the text that begin like this.</summary>
    public IReadOnlyList<string> Paths(string start) => [.. Links().Select(link => new Uri(link).AbsolutePath).Where(path => path.StartsWith(start, StringComparison.Ordinal))];

    private IEnumerable<string> Links() => Link().Matches(Text).Select(match => match.Value);

    private string? Raw(string name) => _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    private static IEnumerable<(string Type, string Content)> PartsOf(string type, string encoding, string body)
    {
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return [(type.Split(';')[0].Trim(), Decode(encoding, body))];
        }

        var boundary = Boundary().Match(type).Groups[1].Value;
        return body.Split("--" + boundary)[1..^1].SelectMany(part =>
        {
            var (head, content) = Split(part.TrimStart('\r', '\n'));
            var inner = Headers(head);
            string Inner(string name) => inner.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault() ?? "";
            return PartsOf(Inner("Content-Type"), Inner("Content-Transfer-Encoding"), content);
        });
    }

    private static (string Head, string Body) Split(string raw)
    {
        var at = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (raw[..at], raw[(at + 4)..]);
    }

    private static List<(string Name, string Value)> Headers(string head) =>
        [.. Fold().Replace(head, " ").Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))];

    private static string Decode(string encoding, string body) => encoding.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
        "quoted-printable" => QuotedPrintable(SoftBreak().Replace(body, "")),
        _ => body,
    };

    private static string QuotedPrintable(string text) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Octet().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString())));

    private static string Word(Match word) => word.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
        : QuotedPrintable(word.Groups[2].Value.Replace('_', ' '));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("""boundary="?([^";]+)""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\r\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Octet();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex BetweenWords();
}
