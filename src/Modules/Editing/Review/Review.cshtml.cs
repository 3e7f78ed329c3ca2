using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

[Authorize(Policies.Editor)]
internal sealed class ReviewPage(ReadReview read, SubmitDraft submit, PublishDraft publish, RefuseDraft refuse, ApprovePublication approve, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromForm]
    public int Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReviewView View { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    private SeenItem Seen => new(new ItemAddress(Word, Slug), Version);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        Note = View.ProposedNote;
        return Page();
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) =>
        await AnswerAsync(await submit.RunAsync(User.RequirePerson(), Seen, Note ?? "", ct), "Utkastet är skickat. En annan redaktör kan nu läsa och publicera det.", ct);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct) =>
        await AnswerAsync(await publish.RunAsync(User.RequirePerson(), Seen, Note ?? "", ct), "Texten är publicerad och syns för alla.", ct);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) =>
        await AnswerAsync(await refuse.RunAsync(User.RequirePerson(), Seen, Reason ?? "", ct), "Utkastet är skickat tillbaka med din förklaring.", ct);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        await AnswerAsync(await approve.RunAsync(User.RequirePerson(), Seen, ct), "Publiceringen är godkänd.", ct);

    private async Task<IActionResult> AnswerAsync(Outcome<ContentItem> outcome, string note, CancellationToken ct) =>
        outcome.Problem is not null && await LoadAsync(ct) is false
            ? NotFound()
            : outcome.Match(_ => this.RedirectWithNote(EditingLinks.Overview, note), this.Show);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(User.RequirePerson(), new ItemAddress(Word, Slug), ct) is not { } view)
        {
            return false;
        }

        (View, Version) = (view, view.Version);
        return true;
    }
}
