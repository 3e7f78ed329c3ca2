using Microsoft.AspNetCore.Html;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>A text as its reader will meet it, made by the same means as the public page.</summary>
internal sealed record Preview(string Title, string Lead, IReadOnlyList<PreviewPart> Parts)
{
    public static Preview Of(ContentBody body, LiveSnapshot live)
    {
        var figures = new HashSet<string>();
        return new(
            body.Title,
            body.Parts.Any(part => part.Markdown.StartsWith(body.Lead.Split(" …")[0], StringComparison.Ordinal)) ? "" : body.Lead,
            [.. body.Parts.Where(part => part.Markdown != "").Select(part => new PreviewPart(part.Heading, live.Html(part.Markdown, shift: 1, figures)))]);
    }
}

/// <summary>A part of a text, rendered.</summary>
internal sealed record PreviewPart(string Heading, HtmlString Html);
