using Microsoft.AspNetCore.Html;

namespace NaraVard.Search.Find;

/// <summary>Pieces as HTML. Each text is encoded on its way out; only the marks are ours.</summary>
internal static class Marked
{
    public static IHtmlContent Html(IEnumerable<Piece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var (text, isMarked) in pieces)
        {
            html.AppendHtml(isMarked ? "<mark>" : "").Append(text).AppendHtml(isMarked ? "</mark>" : "");
        }

        return html;
    }
}
