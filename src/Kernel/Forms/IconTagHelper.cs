using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>A line icon of the theme. It says nothing by itself: a word stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    // A page may have a hundred of them.
    private static readonly ConcurrentDictionary<string, HtmlString> Drawn = [];

    /// <summary>The symbol's name in the theme's icons.svg.</summary>
    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawn.GetOrAdd(ThemeFiles.Icon(ViewContext, Name), address => new HtmlString($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{address}\"></use></svg>")));
    }
}
