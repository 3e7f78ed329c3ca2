using System.IO.Compression;
using System.Text;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Files that are something else than they say, or much larger than they look.</summary>
internal static class BadFiles
{
    private const string Laughs = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&d;&d;&d;&x;</text></svg>";

    /// <summary>Each with the name it is sent under, which may hold tricks of its own.</summary>
    public static IReadOnlyList<(string What, string Name, byte[] Bytes)> All { get; } =
    [
        ("tom fil", "tom.png", []), ("fel märke", "bild.png", "MZ\u0090\0 inte en bild"u8.ToArray()), ("avhuggen PNG", "bild.png", Uploads.Png(64, 64)[..60]), ("jättelik PNG", "bild.png", Huge()), ("skräp efter huvudet", "bild.png", [.. Uploads.Png(8, 8)[..33], .. new byte[4_000]]),
        ("SVG med entiteter", "bild.svg", Encoding.UTF8.GetBytes(Laughs)), ("SVG med skript", "bild.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script><zq onx=\"1\"/></svg>"u8.ToArray()), ("djup SVG", "bild.svg", Encoding.ASCII.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{string.Concat(Enumerable.Repeat("<g>", 20_000))}{string.Concat(Enumerable.Repeat("</g>", 20_000))}</svg>")), ("trasig SVG", "bild.svg", "<svg"u8.ToArray()),
        ("trasig JPEG", "bild.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, .. new byte[40]]), ("trasig GIF", "bild.gif", "GIF89a\uffff\uffff"u8.ToArray()), ("trasig WebP", "bild.webp", "RIFF\u0001\u0001\u0001\u0001WEBPVP8 "u8.ToArray()), ("trasig PDF", "fil.pdf", "%PDF-1.7\n1 0 obj <</Length 99999999999>> stream"u8.ToArray()), ("CSV med NUL", "fil.csv", "a;b\n\0;\0\n"u8.ToArray()), ("CSV som är UTF-16", "fil.csv", Encoding.Unicode.GetBytes("a;b\n1;2\n")), ("bred CSV", "fil.csv", Encoding.ASCII.GetBytes(new string(';', 60_000))),
        ("zip-bomb", "innehåll.zip", Zip(("examples/bomb.md", new byte[120 * 1024 * 1024]))), ("zip med vägar", "innehåll.zip", Zip(("../../etc/cron.d/x", "x"u8.ToArray()), ("/etc/passwd", "x"u8.ToArray()), ("..\\..\\x.md", "x"u8.ToArray()), ("examples/../../x.md", "x"u8.ToArray()), ("examples/NUL.md", "x"u8.ToArray()), ("C:\\x.md", "x"u8.ToArray()))), ("zip med samma namn två gånger", "innehåll.zip", Zip(("examples/a.md", "x"u8.ToArray()), ("examples/a.md", "y"u8.ToArray()), ("examples/A.md", "z"u8.ToArray()))),
        ("zip med konstig text", "innehåll.zip", Zip(("examples/nul.md", "---\ntitle: \"a\\0b\"\n---\n\0"u8.ToArray()), ("examples/utf.md", [0xFF, 0xFE, 0, 1]), ("examples/alias.md", "---\na: &a [*a]\nb: *b\n---\n"u8.ToArray()), ("examples/djup.md", Encoding.ASCII.GetBytes($"---\na: {new string('[', 5_000)}\n---\n")), ("examples/märke.md", "---\ntitle: <zq onx=1>\n<zq onx=1>: 1\n---\n<zq onx=1>"u8.ToArray()))), ("zip med många filer", "innehåll.zip", Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"x/{i}", Array.Empty<byte>()))])), ("avhuggen zip", "innehåll.zip", Zip(("examples/a.md", new byte[4_000]))[..40]),
        ("zip i zip", "innehåll.zip", Zip(("examples/a.zip", Zip(("b.md", new byte[4_000]))))), ("väg i namnet", "../../../etc/passwd", Uploads.Png(8, 8)), ("lång väg i namnet", new string('a', 5_000) + ".png", Uploads.Png(8, 8)), ("märke i namnet", RawRequest.Mark + ".png", Uploads.Png(8, 8)), ("vänd skrift i namnet", "bild\u202Egnp.exe", Uploads.Png(8, 8)), ("NUL i namnet", "bild\0.png", Uploads.Png(8, 8)), ("radbyte i namnet", "bild%0d%0aX-Injected: 1.png", Uploads.Png(8, 8)),
    ];

    /// <summary>A form with a file.</summary>
    public static (string ContentType, byte[] Body) Form(IEnumerable<(string Name, string Value)> fields, string field, string name, byte[] bytes)
    {
        const string Edge = "zq-edge";
        using var body = new MemoryStream();
        foreach (var (key, value) in fields)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{Edge}\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n"));
        }

        body.Write(Encoding.UTF8.GetBytes($"--{Edge}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n"));
        body.Write(bytes);
        body.Write(Encoding.UTF8.GetBytes($"\r\n--{Edge}--\r\n"));
        return ($"multipart/form-data; boundary={Edge}", body.ToArray());
    }

    // Says that it is fifty thousand dots wide and high.
    private static byte[] Huge()
    {
        var png = Uploads.Png(8, 8);
        byte[] size = [0, 0, 0xC3, 0x50];
        size.CopyTo(png, 16);
        size.CopyTo(png, 20);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    // Of a piece of a PNG; without it the piece would be refused unread.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }

    private static byte[] Zip(params (string Path, byte[] Bytes)[] files)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return made.ToArray();
    }
}
