using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Formats;

[ContentAlone]
internal sealed class FormatPage(LiveContent content) : PageModel
{
    public Live<MeetingFormat> Item { get; private set; } = null!;

    public MeetingFormat Body => Item.Body;

    public LiveSnapshot Snapshot { get; private set; } = null!;

    /// <summary>The pages of the methods that it builds on.</summary>
    public IReadOnlyList<LiveItem> Methods { get; private set; } = [];

    /// <summary>Whether the reader can plan a meeting with it.</summary>
    public bool CanPlan => User.Person()?.May(Policies.Manager) == true;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        Snapshot = await content.NowAsync(ct);
        if (Snapshot.Read<MeetingFormat>(slug) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        Methods = [.. Body.Methods.Select(method => Snapshot.Find("method", method)).OfType<LiveItem>()];
        ViewData["Title"] = Body.Title;
        ViewData["Description"] = Body.Lead;
        ViewData["Item"] = Item.Address;
        ViewData["Live"] = Item;
        return Page();
    }
}
