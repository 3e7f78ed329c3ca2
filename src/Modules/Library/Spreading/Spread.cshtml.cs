using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Spreading;

/// <summary>The whole tree of an example.</summary>
internal sealed class SpreadPage(LiveContent content, ISpread spread) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public SpreadTree Tree { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        if (live.Read<GoodExample>(Slug) is not { } example)
        {
            return NotFound();
        }

        Tree = SpreadTree.Of(await spread.OfAsync(Slug, ct), example, live, most: SpreadTree.MostAlone);
        return Page();
    }
}
