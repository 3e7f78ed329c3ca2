using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NaraVard.Kernel.Text;

/// <summary>
/// A picture of ours in a text. Its address tells its size, and from that the narrower ones follow: so a page needs nothing but
/// the text to let the browser choose.
/// </summary>
public static partial class MediaPicture
{
    /// <summary>The widths that are made of a picture, in dots.</summary>
    public static IReadOnlyList<int> Widths { get; } = [480, 960, 1600];

    /// <summary>The height of a picture of that width, in dots.</summary>
    public static int HeightAt(int width, int fullWidth, int fullHeight) => Math.Max(1, (int)Math.Round((double)width * fullHeight / fullWidth));

    internal static void Prepare(MarkdownDocument document)
    {
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            Prepare(picture);
        }
    }

    private static void Prepare(LinkInline picture)
    {
        if (Address().Match(picture.Url ?? "") is not { Success: true } match)
        {
            return;
        }

        var (width, height) = (Number(match.Groups["w"]), Number(match.Groups["h"]));
        var attributes = picture.GetAttributes();
        attributes.AddProperty("width", $"{width}");
        attributes.AddProperty("height", $"{height}");
        attributes.AddProperty("loading", "lazy");
        if (match.Groups["ending"].Value == "webp" && Widths.Any(narrower => narrower < width))
        {
            attributes.AddProperty("srcset", string.Join(", ", Widths.Where(narrower => narrower < width).Append(width).Select(w => $"{match.Groups["root"].Value}{w}x{HeightAt(w, width, height)}.webp {w}w")));
            attributes.AddProperty("sizes", "(min-width: 48em) 44em, 100vw");
        }

        if (picture.Title is { Length: > 0 } caption)
        {
            picture.InsertAfter(new HtmlInline($"<small class=\"picture-caption\">{WebUtility.HtmlEncode(caption)}</small>"));
            picture.Title = null;
        }
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<root>/media/[0-9a-f-]{36}/[0-9a-f]{16}/)(?<w>[1-9][0-9]{0,4})x(?<h>[1-9][0-9]{0,4})[.](?<ending>webp|svg)$")]
    private static partial Regex Address();
}
