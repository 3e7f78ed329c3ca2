using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Text;

namespace NaraVard.People.Rights;

/// <summary>What is held on a person, as one page that needs nothing else: it opens from the archive, without a network, and prints.</summary>
internal static class PersonalHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string Look =
        """
        :root { color-scheme: light dark; }
        body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1.0625rem/1.55 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }
        h1, h2 { line-height: 1.25; }
        h2 { margin-top: 2.5rem; }
        dl { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid; border-radius: 6px; break-inside: avoid; }
        dt { font-weight: 600; }
        dd { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        """;

    public static async Task WriteAsync(Stream to, DataSubject who, IReadOnlyList<PersonalPart> parts, DateTimeOffset now, CancellationToken ct)
    {
        await using var page = new StreamWriter(to, Utf8, leaveOpen: true);
        await page.WriteAsync(
            $"""
            <!doctype html>
            <html lang="sv">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>Dina uppgifter på NäraVård</title>
            <style>
            {Look}
            </style></head>
            <body>
            <h1>Dina uppgifter på NäraVård</h1>
            <p>Det här är allt som NäraVård har sparat om {Encode(who.Name)}, hämtat {now.LongDateAndTime()}. Samma uppgifter finns för program i uppgifter.json, och dina texter var för sig i mappen texter.</p>

            """.AsMemory(),
            ct);
        List<string> empty = [];
        foreach (var part in parts)
        {
            empty.AddRange(await WriteAsync(page, part, ct) ? [] : [part.Heading]);
        }

        await page.WriteAsync($"<h2>Det här finns det inget av</h2>\n<ul>{string.Concat(empty.Select(heading => $"<li>{Encode(heading)}</li>"))}</ul>\n</body>\n</html>\n".AsMemory(), ct);
    }

    /// <returns>Whether there was a row.</returns>
    private static async Task<bool> WriteAsync(StreamWriter page, PersonalPart part, CancellationToken ct)
    {
        var isEmpty = true;
        await foreach (var row in part.Rows.WithCancellation(ct))
        {
            await (isEmpty ? page.WriteAsync($"<h2>{Encode(part.Heading)}</h2>\n<p>{Encode(part.Note)}</p>\n".AsMemory(), ct) : Task.CompletedTask);
            isEmpty = false;
            await page.WriteAsync($"<dl>{string.Concat(row.Fields.Select(field => $"<dt>{Encode(field.Label)}</dt><dd>{Encode(PersonalText.Of(field.Value))}</dd>"))}</dl>\n".AsMemory(), ct);
        }

        return !isEmpty;
    }

    private static string Encode(string words) => Encoder.Encode(words);
}
