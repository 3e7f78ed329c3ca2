using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NaraVard.Mail.Contracts;

/// <summary>
/// Writes a mail once: as plain text and as HTML, in the frame that all our mails have. All that is put in is encoded, so
/// whatever somebody has written is shown as it was written.
/// </summary>
public sealed class LetterBody
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    /// <summary>A paragraph; its lines stay lines. Nothing for an empty one.</summary>
    public LetterBody Say(string words) => words == "" ? this : Add(words, $"<p>{Encode(words)}</p>");

    /// <summary>What the mail is about, above what follows.</summary>
    public LetterBody Heading(string words) => Add(words, $"<h1 style=\"font-size: 24px; line-height: 1.3;\">{Encode(words)}</h1>");

    /// <summary>A link.</summary>
    /// <param name="words">What the link says.</param>
    /// <param name="address">Where it leads.</param>
    /// <param name="above">What stands above the address in the plain text: what the link says, when nothing else is given; "" is nothing.</param>
    public LetterBody Link(string words, string address, string? above = null) => Add(Above(words, above) + address, $"<p>{Anchor(words, address)}</p>");

    /// <summary>A link to what the mail wants to be done.</summary>
    /// <inheritdoc cref="Link"/>
    public LetterBody Button(string words, string address, string? above = null) => Add(
        Above(words, above) + address,
        $"<p>{Anchor(words, address, " style=\"display: inline-block; padding: 10px 20px; border: 2px solid; border-radius: 6px; font-weight: bold; text-decoration: none;\"")}</p>");

    /// <summary>Links with a line of their own each.</summary>
    public LetterBody Links(IReadOnlyList<(string Words, string Note, string Address)> links) => Add(
        string.Join("\n\n", links.Select(link => $"{link.Words}\n{link.Note}\n{link.Address}")),
        $"<ul>\n{string.Join('\n', links.Select(link => $"<li>{Anchor(link.Words, link.Address)}<br>{Encode(link.Note)}</li>"))}\n</ul>");

    /// <summary>Puts the mail together.</summary>
    /// <param name="to">The receiver's address.</param>
    /// <param name="subject">See <see cref="Letter"/>.</param>
    /// <param name="key">See <see cref="Letter.Key"/>.</param>
    public Letter Write(string to, string subject, string key) => new(to, subject, $"{_text}NäraVård\n", Framed(subject)) { Key = key };

    // No tables and hardly a colour: the reader's own mail program chooses light or dark.
    private string Framed(string subject) =>
        $$"""
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(subject)}}</title>
        <style>
        :root { color-scheme: light dark; }
        a { color: #0b5d4e; }
        @media (prefers-color-scheme: dark) { a { color: #8fd3c1; } }
        </style>
        </head>
        <body style="margin: 0; padding: 24px 16px; font-family: 'Source Sans 3', 'Segoe UI', Arial, sans-serif; font-size: 17px; line-height: 1.55;">
        <div style="max-width: 34em; margin: 0 auto;">
        {{_html}}<p>NäraVård</p>
        </div>
        </body>
        </html>

        """;

    private LetterBody Add(string text, string html)
    {
        _text.Append(text).Append("\n\n");
        _html.Append(html).Append('\n');
        return this;
    }

    private static string Above(string words, string? above) => (above ?? $"{words}:") is { Length: > 0 } line ? line + "\n" : "";

    private static string Anchor(string words, string address, string style = "") => $"<a href=\"{Encoder.Encode(address)}\"{style}>{Encode(words)}</a>";

    private static string Encode(string words) => string.Join("<br>", words.ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode));
}
