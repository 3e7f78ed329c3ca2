using System.Text;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Contents;

/// <summary>Decides by its bytes what a file is. Its name and what the browser calls it count for nothing.</summary>
internal static partial class FileCheck
{
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>What a form calls the file.</summary>
    public const string Field = "Files";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] RunsInPdf = ["/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA"];

    // A large picture takes some 300 MB while it is made anew.
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>The same as <see cref="Run"/>, for what people send: one picture at a time on each node, so that many large ones at once don't take all memory.</summary>
    public static async Task<Outcome<CheckedFile>> InTurnAsync(byte[] bytes, CancellationToken ct)
    {
        if (!Pictures.IsOne(bytes))
        {
            return Run(bytes);
        }

        await One.WaitAsync(ct);
        try
        {
            return Run(bytes);
        }
        finally
        {
            One.Release();
        }
    }

    public static Outcome<CheckedFile> Run(byte[] bytes) => bytes switch
    {
        { Length: 0 } => Wrong("Filen är tom. Välj en annan fil."),
        { Length: > Largest } => Wrong("Filen är större än 10 MB. Gör den mindre och försök igen."),
        _ when Pictures.IsOne(bytes) => Pictures.Read(bytes),
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => Pdf(bytes),
        _ when TextOf(bytes) is { } text => Text(text),
        _ => Wrong("Det här slaget går inte att lägga in. Välj en bild (PNG, JPEG, WebP, SVG), en PDF eller en CSV-fil. Dokument från kontorsprogram: spara som PDF."),
    };

    public static Problem.Invalid Wrong(string message) => new(Field, message);

    private static Outcome<CheckedFile> Pdf(byte[] bytes)
    {
        // A name may be written with its letters as numbers: /J#53 is /JS.
        var text = NumberedLetter().Replace(Encoding.Latin1.GetString(bytes), letter => ((char)Convert.ToByte(letter.Groups[1].Value, 16)).ToString());
        return !text[^Math.Min(1024, text.Length)..].Contains("%%EOF", StringComparison.Ordinal)
            ? Wrong("PDF-filen är inte hel. Spara om den och försök igen.")
            : RunsInPdf.Any(word => text.Contains(word, StringComparison.Ordinal)) || HasScript(text)
            ? Wrong("PDF-filen har skript, formulär eller inbäddade filer. Skriv ut den som en vanlig PDF och försök igen.")
            : new CheckedFile(MediaKind.Pdf, [("fil.pdf", bytes)]);
    }

    // What takes seconds to see through was written to.
    private static bool HasScript(string text)
    {
        try
        {
            return ScriptInPdf().IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Outcome<CheckedFile> Text(string text) =>
        PersonalIdentityGuard.Check(Field, text) is Problem.Invalid found ? found
        : WebPage().IsMatch(text) ? Wrong("Det här är en webbsida, och varken en bild, en PDF eller en tabell. Välj en annan fil.")
        : text.TrimStart().StartsWith('<') ? CleanSvg.Run(text)
        : Table(text);

    private static Outcome<CheckedFile> Table(string text)
    {
        string[] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return lines.Length < 2 || !lines.All(line => line.IndexOfAny([',', ';', '\t']) >= 0)
            ? Wrong("Filen går inte att läsa som en tabell. En CSV-fil har en rad med rubriker och samma skiljetecken på varje rad.")
            : lines.SelectMany(line => line.Split([',', ';', '\t'])).Any(IsFormula)
            ? Wrong("En cell i tabellen är en formel, som kalkylprogram kan köra. Spara värdena i stället.")
            : new CheckedFile(MediaKind.Table, [("tabell.csv", Strict.GetBytes(text))]);
    }

    private static bool IsFormula(string cell) => SpreadsheetCell.IsFormula(cell.Trim(' ', '"'));

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Three letters stand by chance among the bytes of every larger picture; with a script after them they don't. Blanks are
    // also nulls and comments (ISO 32000-1, 7.2).
    [GeneratedRegex(@"/JS(?:[\s\0]|%[^\r\n]*[\r\n])*(?:[(<]|[0-9]+[\s\0]+[0-9]+[\s\0]+R)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ScriptInPdf();

    [GeneratedRegex(@"\A\s*<(?:!doctype\s+html|html)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex NumberedLetter();
}
