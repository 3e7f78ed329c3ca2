using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NaraVard.Headless.Feeds;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api;

/// <summary>Items and lists as documents to read.</summary>
internal sealed class ItemText(FeedText text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Html(ApiItem item, LiveSnapshot content) => Document(item.Live.Any.Title, $"""
        <link rel="canonical" href="{Encoder.Encode(item.Html)}">
        </head>
        <body>
        <article>
        <h1>{Encoder.Encode(item.Live.Any.Title)}</h1>
        {text.Html(item.Live, content)}</article>
        </body>
        """);

    public static string Html(ItemPage page)
    {
        var html = new StringBuilder($"</head>\n<body>\n<h1>{Encoder.Encode(page.Folder.Title)}</h1>\n<ul>\n");
        foreach (var item in page.Items)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><article><h2><a href=\"{Encoder.Encode(item.Html)}\">{Encoder.Encode(item.Live.Any.Title)}</a></h2><p>{Encoder.Encode(FeedText.Summary(item.Live))}</p></article></li>\n");
        }

        html.Append("</ul>\n").Append(page.Next is null ? "" : $"<nav><a rel=\"next\" href=\"{Encoder.Encode(page.Next)}\">Fler</a></nav>\n");
        return Document(page.Folder.Title, html.Append("</body>").ToString());
    }

    public string Markdown(ApiItem item, LiveSnapshot content)
    {
        var body = item.Live.Any;
        var markdown = new StringBuilder($"# {body.Title}\n").Append(body.Label == "" ? "" : $"\n*{body.Label}*\n");
        if (body.Lead != "" && !body.Parts.Any(part => IsSaidIn(part, body)))
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n{body.Lead}\n");
        }

        foreach (var part in body.Parts.Where(part => part.Markdown.Trim() != ""))
        {
            markdown.Append(part.Heading == "" ? "" : $"\n## {part.Heading}\n").Append(CultureInfo.InvariantCulture, $"\n{text.Markdown(part, content)}\n");
        }

        return markdown.Append(CultureInfo.InvariantCulture, $"\n<{item.Html}>\n").ToString();
    }

    public static string Markdown(ItemPage page)
    {
        var markdown = new StringBuilder($"# {page.Folder.Title}\n\n");
        foreach (var item in page.Items)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"- [{Escaped(item.Live.Any.Title)}]({item.Html}): {Escaped(FeedText.Summary(item.Live).ReplaceLineEndings(" "))}\n");
        }

        return markdown.Append(page.Next is null ? "" : $"\n[Fler]({page.Next})\n").ToString();
    }

    // A text that begins with its own lead would say it twice.
    private static bool IsSaidIn(TextPart part, ContentBody body) => part.Markdown.StartsWith(body.Lead.Split(" …")[0], StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Document(string title, string rest) => $"<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Encoder.Encode(title)}</title>\n{rest}\n</html>\n";
}
