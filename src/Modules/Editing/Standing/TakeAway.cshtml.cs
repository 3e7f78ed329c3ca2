using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Review;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Standing;

[Authorize(Policies.Editor)]
internal sealed class TakeAwayPage(ReadText read, TakeAwayItem takeAway) : ItemPage
{
    [FromForm]
    public int Version { get; set; }

    [BindProperty]
    public PutAway How { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The contact details in the reason that were shown before it was sent.</summary>
    [FromForm(Name = ToldContacts.Shown)]
    public string? Shown { get; set; }

    public NewestText Text { get; private set; } = null!;

    private Problem? NotShown => ToldContacts.NotShown(nameof(Reason), Reason, Shown);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        return Text.IsLive ? Page() : LocalRedirect(EditingLinks.Review(Text.Type, Slug));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taken = NotShown ?? await takeAway.RunAsync(User.RequirePerson(), new SeenItem(Address, Version), How, Reason ?? "", ct);
        return await LoadAsync(ct)
            ? taken.Match(_ => this.RedirectWithNote(EditingLinks.Review(Text.Type, Slug), How == PutAway.Withdrawn ? "Sidan är tillbakadragen." : "Sidan är arkiverad."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        (Text, Version) = (text, NotShown is null ? text.Version : Version);
        return true;
    }
}
