using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Editing;

/// <summary>A page about one item of content.</summary>
internal abstract class ItemPage : PageModel
{
    /// <summary>The word that stands for the item's type in addresses.</summary>
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    protected ItemAddress Address => new(Word, Slug);
}
