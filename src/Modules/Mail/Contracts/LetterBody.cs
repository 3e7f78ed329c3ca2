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
    private const string Green = "#0b5d4e";
    private const string Mint = "#8fd3c1";
    private const string Plain = "role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    /// <summary>A paragraph; its lines stay lines. Nothing for an empty one.</summary>
    public LetterBody Say(string words) => words == "" ? this : Add(words, Paragraph(Encode(words)));

    /// <summary>What the mail is about, above what follows.</summary>
    public LetterBody Heading(string words) => Add(words, $"<h1 style=\"margin: 24px 0 16px; font-size: 24px; line-height: 1.3; mso-line-height-rule: exactly;\">{Encode(words)}</h1>");

    /// <summary>A link.</summary>
    /// <param name="words">What the link says.</param>
    /// <param name="address">Where it leads.</param>
    /// <param name="above">What stands above the address in the plain text: what the link says, when nothing else is given; "" is nothing.</param>
    public LetterBody Link(string words, string address, string? above = null) => Add(Above(words, above) + address, Paragraph(Anchor(words, address)));

    /// <summary>A link to what the mail wants to be done. Its ground is a cell of a table: Outlook gives a link neither padding nor a border.</summary>
    /// <inheritdoc cref="Link"/>
    public LetterBody Button(string words, string address, string? above = null) => Add(
        Above(words, above) + address,
        $"""
        <table {Plain} style="margin: 0 0 16px;"><tr><td class="button" bgcolor="{Green}" style="background-color: {Green}; border-radius: 6px; padding: 12px 24px;">
        <p style="margin: 0;">{Anchor(words, address, " style=\"color: #ffffff; font-weight: bold; text-decoration: none;\"")}</p>
        </td></tr></table>
        """);

    /// <summary>Links with a line of their own each.</summary>
    public LetterBody Links(IReadOnlyList<(string Words, string Note, string Address)> links) => Add(
        string.Join("\n\n", links.Select(link => $"{link.Words}\n{link.Note}\n{link.Address}")),
        $"<ul>\n{string.Join('\n', links.Select(link => $"<li>{Anchor(link.Words, link.Address)}<br>{Encode(link.Note)}</li>"))}\n</ul>");

    /// <summary>Puts the mail together.</summary>
    /// <param name="to">The receiver's address.</param>
    /// <param name="subject">See <see cref="Letter"/>.</param>
    /// <param name="key">See <see cref="Letter.Key"/>.</param>
    public Letter Write(string to, string subject, string key) => new(to, subject, $"{_text}NäraVård\n", Framed(subject)) { Key = key };

    // Outlook for Windows draws with Word: no widths in CSS, no inherited fonts, no padding but in cells. So there is a table for the width and one for the margin, marked as no
    // tables for those who listen. Hardly a colour: the reader's own program chooses light or dark, and the green is turned where it asks (Outlook on the web by data-ogsc).
    private string Framed(string subject) =>
        $$"""
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="x-apple-disable-message-reformatting">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{Encode(subject)}}</title>
        <style>
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        a { color: {{Green}}; }
        @media (max-width: 640px) { .frame { width: 100% !important; } }
        @media (prefers-color-scheme: dark) { a { color: {{Mint}} !important; } .button { background-color: {{Mint}} !important; } .button a { color: #10201c !important; } }
        [data-ogsc] a { color: {{Mint}} !important; }
        [data-ogsc] .button a { color: #ffffff !important; }
        </style>
        </head>
        <body style="margin: 0; padding: 0;">
        <table {{Plain}} width="100%"><tr><td align="center" style="padding: 24px 16px;">
        <table {{Plain}} class="frame" width="600" style="width: 600px; max-width: 100%;"><tr><td align="left" style="font-family: 'Source Sans 3', 'Segoe UI', Arial, sans-serif; font-size: 17px; line-height: 1.55; text-align: left;">
        {{_html}}{{Paragraph("NäraVård")}}
        </td></tr></table>
        </td></tr></table>
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

    private static string Paragraph(string html) => $"<p style=\"margin: 0 0 16px;\">{html}</p>";

    private static string Anchor(string words, string address, string style = "") => $"<a href=\"{Encoder.Encode(address)}\"{style}>{Encode(words)}</a>";

    private static string Encode(string words) => string.Join("<br>", words.ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode));
}
