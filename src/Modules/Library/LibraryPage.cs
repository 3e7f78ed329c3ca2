using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Library;

/// <summary>The page of one published item: finds it by its slug and knows the rest of the content.</summary>
internal abstract class ItemPage<T>(LiveContent content) : PageModel
    where T : ContentBody
{
    private readonly HashSet<string> _figures = [];

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Where the page was found.</summary>
    protected LiveContent Published => content;

    public Live<T> Item { get; private set; } = null!;

    public T Body => Item.Body;

    public LiveSnapshot Snapshot { get; private set; } = null!;

    /// <summary>A text of the page, where no two figures have the same id.</summary>
    public HtmlString Html(string markdown, int shift = 0) => Snapshot.Html(markdown, shift, _figures);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Snapshot = await content.NowAsync(ct);
        if (Snapshot.Read<T>(Slug) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        ViewData["Title"] = Body.Title;
        ViewData["Description"] = Body.Lead;
        ViewData["Item"] = Item.Address;
        ViewData["Live"] = Item;
        await PrepareAsync(ct);
        return Page();
    }

    /// <summary>Works out what the page shows beside the item.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;
}

/// <summary>The page that lists everything of a type.</summary>
internal abstract class ListPage<T>(LiveContent content) : PageModel
    where T : ContentBody
{
    /// <summary>Where the list was found.</summary>
    protected LiveContent Published => content;

    public LiveSnapshot Snapshot { get; private set; } = null!;

    public IReadOnlyList<Live<T>> Items => Snapshot.All<T>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Snapshot = await content.NowAsync(ct);
        await PrepareAsync(ct);
    }

    /// <summary>Works out what the page shows beside the list.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;
}
