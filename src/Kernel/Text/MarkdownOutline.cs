using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NaraVard.Kernel.Text;

/// <summary>What a text is made of, for those who check it: its headings, links, images and sentences.</summary>
/// <param name="Headings">In reading order; the level is the number of hashes, the anchor is the id it has on the page.</param>
/// <param name="Links">Where links lead, as written.</param>
/// <param name="Images">Pictures, with the text that stands for each.</param>
/// <param name="Sentences">Sentences as read, without marks. A heading, a list item without a full stop and a cell of a table are each one.</param>
public sealed record MarkdownOutline(
    IReadOnlyList<(int Level, string Text, string Anchor)> Headings,
    IReadOnlyList<string> Links,
    IReadOnlyList<(string Address, string Alt)> Images,
    IReadOnlyList<string> Sentences)
{
    /// <summary>Reads a text. One that is nested too deep to be read as Markdown has only its sentences.</summary>
    public static MarkdownOutline Of(string markdown)
    {
        if (SafeMarkdown.Parse(markdown) is not { } document)
        {
            return new([], [], [], Text.Sentences.In(markdown));
        }

        var links = document.Descendants<LinkInline>().ToList();
        return new(
            [.. document.Descendants<HeadingBlock>().Select(heading => (heading.Level, Words(heading.Inline), heading.GetAttributes().Id ?? ""))],
            [.. links.Where(link => !link.IsImage).Select(link => link.Url ?? "")],
            [.. links.Where(link => link.IsImage).Select(link => (link.Url ?? "", Words(link)))],
            [.. document.Descendants<LeafBlock>().Where(IsRead).Select(block => Words(block.Inline)).SelectMany(Text.Sentences.In)]);
    }

    private static bool IsRead(LeafBlock block) => block is ParagraphBlock or HeadingBlock && block.Parent is not TableCell { Parent: TableRow { IsHeader: true } };

    internal static string Words(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().OfType<Inline>().Select(Piece));

    private static string Piece(Inline part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
