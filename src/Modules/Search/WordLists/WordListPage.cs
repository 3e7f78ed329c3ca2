using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.WordLists;

[ContentAlone]
internal sealed class WordListPage(LiveContent content) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Live<WordList> Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((await content.NowAsync(ct)).Read<WordList>(Slug) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        ViewData["Title"] = item.Body.Title;
        ViewData["Description"] = item.Body.Lead;
        ViewData["Item"] = item.Address;
        ViewData["Live"] = item;
        return Page();
    }
}
