using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

[Authorize(Policies.Editor)]
internal sealed class PublishNowPage(ReadText read, PublishNow publish, TimeProvider clock) : PublicationPage(clock)
{
    public NewestText Text { get; private set; } = null!;

    public override bool IsNew => !Text.IsLive;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        Propose(note: null, kind: null, reviewBy: null, at: null);
        return Text.Stage == ContentStage.Settled || Text.IsPutAway ? LocalRedirect(EditingLinks.Review(Text.Type, Slug)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LoadAsync(ct) ? Page() : NotFound();
        }

        var published = NotShown ?? await publish.RunAsync(User.RequirePerson(), Seen, Reason ?? "", Publication with { At = null }, ct);
        if (published.Problem is not null && await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        return published.Match(_ => this.RedirectWithNote(EditingLinks.Overview, "Texten är publicerad. Den är märkt tills en annan redaktör har godkänt den."), this.Show);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        (Text, Version) = (text, VersionAfter(text.Version));
        return true;
    }
}
