using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>The end of a meeting: each test may become a cycle and each lift a lifted question, as chosen line by line.</summary>
[Authorize(Policies.Manager)]
internal sealed class ClosePage(Store store, OpenMeeting open, CloseMeeting close, ProposeLifts propose) : PageModel
{
    private const int LongestTitle = 200;

    [BindProperty]
    public List<TestWish> Tests { get; set; } = [];

    [BindProperty]
    public List<LiftWish> Lifts { get; set; } = [];

    public MeetingView Meeting { get; private set; } = null!;

    public IEnumerable<SelectListItem> LevelsOf(LiftWish wish) => wish.Choices.Levels.Select(proposed => new SelectListItem(proposed.Level.Name(), proposed.Level.ToString(), proposed.Level == wish.Level));

    public IEnumerable<SelectListItem> ReceiversOf(LiftWish wish) => wish.Choices.Receivers.Select(receiver => new SelectListItem(receiver.Name, receiver.Code, receiver.Code == wish.Receiver))
        .Prepend(new SelectListItem("Välj mottagare", "", string.IsNullOrEmpty(wish.Receiver)));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return NotFound();
        }

        if (meeting.IsClosed)
        {
            return LocalRedirect(MeetingsLinks.Minutes(id));
        }

        Meeting = meeting;
        var done = await store.Set<MeetingResult>().Where(result => result.MeetingId == id).ToListAsync(ct);
        Tests = [.. Left(NotePart.Test).Select(line => new TestWish { Line = line.What, Who = line.Who, Start = true, Title = Cut.To(line.What, LongestTitle) })];
        Lifts = [.. Left(NotePart.Lift).Select(line => new LiftWish { Line = line.What, Lift = true })];
        await FillAsync(ct);
        return Page();

        IEnumerable<NoteLine> Left(NotePart part) => meeting.Note(part).Lines.Where(line => !done.Any(result => result.IsOf(part, line))).DistinctBy(line => line.What);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        if (act == "level")
        {
            await FillAsync(ct);
            ModelState.Clear();
            return Page();
        }

        var closed = await close.RunAsync(User.RequirePerson(), id, Tests, Lifts, ct);
        if (closed.Problem is { } problem)
        {
            await FillAsync(ct);
            return this.Show(problem);
        }

        return this.RedirectWithNote(MeetingsLinks.Minutes(id), "Mötet är avslutat. Här är protokollet.");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var organisation = await store.Set<LeadershipMeeting>().Where(m => m.Id == Meeting.Id).Select(m => m.OrganisationCode).SingleAsync(ct);
        var names = await store.Set<Participant>().Where(p => p.MeetingId == Meeting.Id && p.Name != "").Select(p => p.Name).ToListAsync(ct);
        await propose.FillAsync(Meeting, organisation, names, Lifts, ct);
    }
}
