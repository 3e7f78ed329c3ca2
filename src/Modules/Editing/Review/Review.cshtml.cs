using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Standing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

[Authorize(Policies.Editor)]
internal sealed class ReviewPage(
    ReadReview read, SubmitDraft submit, PublishDraft publish, ScheduleDraft schedule, UnscheduleDraft unschedule, RefuseDraft refuse, ApprovePublication approve,
    PutBackItem putBack, ChangeReviewBy changeReviewBy, TimeProvider clock) : PublicationPage(clock)
{
    public ReviewView View { get; private set; } = null!;

    public override bool IsNew => !View.IsLive;

    private Person By => User.RequirePerson();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        Propose(View.ProposedNote, View.ProposedKind, View.ProposedReviewBy, View.PublishAt);
        if (View.Stage == ContentStage.Settled)
        {
            ReviewBy = View.Standing?.ReviewBy;
        }

        return Page();
    }

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) =>
        TellAsync(() => submit.RunAsync(By, Seen, Publication, ct), _ => "Utkastet är skickat. En annan redaktör kan nu läsa och publicera det.", ct);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken ct) =>
        TellAsync(() => publish.RunAsync(By, Seen, Publication, ct), _ => "Texten är publicerad och syns för alla.", ct);

    public Task<IActionResult> OnPostScheduleAsync(CancellationToken ct) =>
        TellAsync(() => schedule.RunAsync(By, Seen, Publication, ct), item => $"Texten är godkänd och publiceras {item.PublishAt!.Value.LongDateAndTime()}.", ct);

    public Task<IActionResult> OnPostUnscheduleAsync(CancellationToken ct) =>
        StepAsync(() => unschedule.RunAsync(By, Seen, ct), _ => "Tiden är borttagen. Texten väntar på granskning igen.", ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) =>
        StepAsync(() => refuse.RunAsync(By, Seen, Reason ?? "", ct), _ => "Utkastet är skickat tillbaka med din förklaring.", ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        StepAsync(() => approve.RunAsync(By, Seen, ct), _ => "Publiceringen är godkänd.", ct);

    public Task<IActionResult> OnPostReviewByAsync(CancellationToken ct) =>
        StepAsync(() => changeReviewBy.RunAsync(By, Seen, ReviewBy, ct), item => $"Sidan ska ses över senast {item.ReviewBy!.Value.Long()}.", ct);

    public Task<IActionResult> OnPostPutBackAsync(CancellationToken ct) =>
        StepAsync(() => putBack.RunAsync(By, Seen, ct), _ => "Texten är ett utkast igen. Ändra det som behövs och skicka den till granskning.", ct, stay: true);

    // A step that takes a note to readers along.
    private Task<IActionResult> TellAsync(Func<Task<Outcome<ContentItem>>> step, Func<ContentItem, string> note, CancellationToken ct) =>
        StepAsync(NotShown is { } doubt ? () => Task.FromResult<Outcome<ContentItem>>(doubt) : step, note, ct);

    private async Task<IActionResult> StepAsync(Func<Task<Outcome<ContentItem>>> step, Func<ContentItem, string> note, CancellationToken ct, bool stay = false)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LoadAsync(ct) ? Page() : NotFound();
        }

        var outcome = await step();
        return outcome.Problem is not null && await LoadAsync(ct) is false
            ? NotFound()
            : outcome.Match(item => this.RedirectWithNote(stay ? Request.Path : EditingLinks.Overview, note(item)), this.Show);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(By, new ItemAddress(Word, Slug), ct) is not { } view)
        {
            return false;
        }

        (View, Version) = (view, VersionAfter(view.Version));
        return true;
    }
}
