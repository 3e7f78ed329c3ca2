using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>What has to be mended before the form can be taken, with a link to each field. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The key under which a page says in what order the fields stand; the model state has them by the alphabet.</summary>
    public const string FieldOrder = "FieldOrder";

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

    private static TagBuilder Item(string field, string message)
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
        return item;
    }
}
