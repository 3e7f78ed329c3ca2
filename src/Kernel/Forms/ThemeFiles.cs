using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>The theme's files by the names that hold their fingerprints, which a browser keeps for a year.</summary>
internal static class ThemeFiles
{
    private const string Icons = "/_content/Theme/icons.svg";

    /// <summary>The address of an icon.</summary>
    public static string Icon(ViewContext view, string name) => Named(view, $"{Icons}#{name}");

    /// <summary>The address of a file of the site, with what stands after # as it is.</summary>
    public static string Named(ViewContext view, string address)
    {
        var at = address.IndexOf('#', StringComparison.Ordinal);
        var (file, rest) = at < 0 ? (address, "") : (address[..at], address[at..]);
        return view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() is { } known ? $"/{known[file.TrimStart('/')]}{rest}" : address;
    }
}

/// <summary>A drawing out of a file of the theme.</summary>
[HtmlTargetElement("use", Attributes = "href")]
public sealed class UseTagHelper : TagHelper
{
    /// <summary>The file and the symbol in it: "/_content/Theme/drawings.svg#ring".</summary>
    public required string Href { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("href", ThemeFiles.Named(ViewContext, Href));
}
