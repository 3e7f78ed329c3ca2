using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Forms;

/// <summary>
/// What has to be mended before the form can be taken, with a link to each field, and the places where a personal identity was written. Nothing when all is well.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The key under which a page says in what order the fields stand; the model state has them by the alphabet.</summary>
    public const string FieldOrder = "FieldOrder";

    // As much of the text before and after a number as tells where in it one is.
    private const int Around = 40;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>Något behöver rättas</h2><ul>");
        var order = ViewContext.ViewData[FieldOrder] as List<string> ?? [];
        foreach (var (field, entry) in ViewContext.ModelState.OrderBy(entry => order.IndexOf(entry.Key)))
        {
            foreach (var error in entry?.Errors ?? [])
            {
                output.Content.AppendHtml(Item(field, error.ErrorMessage));
            }
        }

        output.Content.AppendHtml("</ul>");
    }

    private TagBuilder Item(string field, string message)
    {
        var item = new TagBuilder("li");
        if (field == "")
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field, "_")}";
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        item.InnerHtml.AppendHtml(Marked(PersonalIdentityGuard.Mark(Written(field))));
        return item;
    }

    private string Written(string field) =>
        ViewContext.HttpContext.Request is { HasFormContentType: true } request ? string.Join('\n', request.Form[field].OfType<string>()) : "";

    private static IHtmlContent Marked(IReadOnlyList<MarkedText> parts)
    {
        if (!parts.Any(part => part.IsIdentity))
        {
            return HtmlString.Empty;
        }

        var excerpt = new TagBuilder("p");
        excerpt.AddCssClass("found-in-text");
        foreach (var (part, i) in parts.Select((part, i) => (part, i)))
        {
            excerpt.InnerHtml.AppendHtml(part.IsIdentity ? Mark(part.Text) : new HtmlContentBuilder().Append(Shortened(part.Text, isFirst: i == 0, isLast: i == parts.Count - 1)));
        }

        return excerpt;
    }

    private static TagBuilder Mark(string text)
    {
        var mark = new TagBuilder("mark");
        mark.InnerHtml.Append(text);
        return mark;
    }

    private static string Shortened(string text, bool isFirst, bool isLast) => (isFirst, isLast) switch
    {
        _ when text.Length <= 2 * Around => text,
        (true, _) => "…" + End(text),
        (_, true) => Cut.To(text, Around) + "…",
        _ => Cut.To(text, Around) + " … " + End(text),
    };

    private static string End(string text) => text[(text.Length - Around + (char.IsLowSurrogate(text[^Around]) ? 1 : 0))..];
}
