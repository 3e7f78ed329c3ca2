using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Promoted;

[ContentAlone]
internal sealed class PromotionPage(LiveContent content) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Live<Promotion> Item { get; private set; } = null!;

    /// <summary>What is put first, as far as readers can meet it.</summary>
    public IReadOnlyList<LiveItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = await content.NowAsync(ct);
        if (now.Read<Promotion>(Slug) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        Items = [.. Promotions.Of(now).ItemsOf(item.Body)];
        ViewData["Title"] = item.Body.Title;
        ViewData["Description"] = item.Body.Lead;
        ViewData["Item"] = item.Address;
        ViewData["Live"] = item;
        return Page();
    }
}
