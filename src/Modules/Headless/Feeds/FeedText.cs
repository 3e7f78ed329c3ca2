using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Feeds;

/// <summary>An item as it is read away from the site: no address is relative, and what it is stands in words.</summary>
internal sealed partial class FeedText(ISiteAddress site)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Uri _root = new(site.Absolute("/"));

    /// <summary>One or two sentences. A proposal is never mistaken for something tried.</summary>
    public static string Summary(LiveItem item) => Composed.Of(item.Any.Label == "" ? item.Any.Lead : $"{item.Any.Label}. {item.Any.Lead}");

    /// <summary>The whole text as HTML. Figures are tables: where it is read nobody has our style sheet to draw by.</summary>
    public string Html(LiveItem item, LiveSnapshot content)
    {
        var html = new StringBuilder();
        Paragraph(html, item.Any.Label);
        Paragraph(html, item.ChangeNote is { } note ? $"Ändrat: {note}" : "");
        foreach (var part in item.Any.Parts.Where(part => part.Markdown.Trim() != ""))
        {
            html.Append(part.Heading == "" ? "" : $"<h2>{Encoder.Encode(part.Heading)}</h2>\n").Append(SafeMarkdown.ToHtml(content.WithTables(part.Markdown), shift: part.Heading == "" ? 0 : 1));
        }

        Paragraph(html, Source(ItemFacts.Of(item).Source));
        return Composed.Of(WithWholeAddresses(html.ToString(), new Uri(site.Absolute(item.Address))));
    }

    /// <summary>One part of a text as Markdown.</summary>
    public string Markdown(TextPart part, LiveSnapshot content) => MarkdownLinks.Whole(content.WithTables(part.Markdown.Trim()), _root);

    private static void Paragraph(StringBuilder html, string text) => html.Append(text == "" ? "" : $"<p><em>{Encoder.Encode(text)}</em></p>\n");

    private static string Source(SourceReference source) =>
        source.Document == "" ? "" : $"Källa: {string.Join(", ", new[] { source.Document, source.Section, source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" }.Where(part => part != ""))}";

    // In the HTML of SafeMarkdown a quotation mark within text is written &quot;, so this finds attributes alone.
    private static string WithWholeAddresses(string html, Uri page) => Address().Replace(html, match =>
        Uri.TryCreate(page, WebUtility.HtmlDecode(match.Value), out var whole) ? Encoder.Encode(whole.AbsoluteUri) : "#");

    // In srcset each address ends before a blank and its width.
    [GeneratedRegex("""(?<= (?:href|src)=")[^"]*|(?<= srcset="[^"]*)/media/[^", ]+""")]
    private static partial Regex Address();
}
