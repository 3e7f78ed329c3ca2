using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>Links to the page before and the page after, keeping the rest of the address. Nothing when all fits on one.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The name of the page number in addresses.</summary>
    public const string Key = "sida";

    /// <summary>The page shown, from 1.</summary>
    public required int Page { get; set; }

    /// <summary>How many there are in all.</summary>
    public required int Total { get; set; }

    /// <summary>How many a page holds.</summary>
    public required int Size { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The number of the last page; 1 also when there is nothing to show.</summary>
    /// <param name="total">How many there are in all.</param>
    /// <param name="size">How many a page holds.</param>
    public static int LastOf(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = LastOf(Total, Size);
        if (last == 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Sidor");
        output.Content.AppendHtml("<ul>");
        Link(output, Page - 1, last, "Förra", "prev");
        output.Content.AppendHtml($"<li><span>Sida {Page} av {last}</span></li>");
        Link(output, Page + 1, last, "Nästa", "next");
        output.Content.AppendHtml("</ul>");
    }

    private void Link(TagHelperOutput output, int page, int last, string text, string relation)
    {
        if (page < 1 || page > last)
        {
            return;
        }

        var kept = ViewContext.HttpContext.Request.Query.Where(pair => pair.Key != Key).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));
        var query = new QueryBuilder(kept) { { Key, page.ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        var link = new TagBuilder("a");
        link.Attributes["href"] = query.ToString();
        link.Attributes["rel"] = relation;
        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        output.Content.AppendHtml(item);
    }
}
