using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Series;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

[Authorize(Policies.Manager)]
internal sealed class PlanPage(OpenMeeting open, ChangeAgenda change, CarryOver carry, ReadPlan read) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    /// <summary>What stands beside the agenda.</summary>
    public PlanBeside Beside { get; private set; } = null!;

    /// <summary>The question whose minutes were typed wrongly, and what was typed.</summary>
    public (Guid Item, string Typed) Mistyped { get; private set; }

    [BindProperty]
    public string? Own { get; set; }

    [BindProperty]
    public string? OwnMinutes { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        OwnMinutes = "10";
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    [BindProperty]
    public AnswerWay OwnWay { get; set; }

    public Task<IActionResult> OnPostItemAsync(Guid id, Guid item, string? act, string? minutes, AnswerWay? way, CancellationToken ct)
    {
        Mistyped = (item, minutes ?? "");
        return act switch
        {
            "up" => ChangeAsync(id, new AgendaChange.Move(item, -1), $"#{item}", ct),
            "down" => ChangeAsync(id, new AgendaChange.Move(item, +1), $"#{item}", ct),
            "remove" => ChangeAsync(id, new AgendaChange.Remove(item), "#borttagna", ct),
            "back" => ChangeAsync(id, new AgendaChange.PutBack(item), $"#{item}", ct),
            _ => ChangeAsync(id, new AgendaChange.Set(item, minutes ?? "", way), $"#{item}", ct),
        };
    }

    public Task<IActionResult> OnPostTableAsync(Guid id, string? question, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.FromTable(question ?? ""), "", ct);

    public Task<IActionResult> OnPostOwnAsync(Guid id, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.Own(Own ?? "", OwnMinutes ?? "", OwnWay), "", ct);

    /// <summary>A row was dropped at a place.</summary>
    public Task<IActionResult> OnPostPlaceAsync(Guid id, Guid item, int place, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.Place(item, place), "", ct);

    public Task<IActionResult> OnPostAroundAsync(Guid id, StepKind kind, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.Around(kind), "", ct);

    public Task<IActionResult> OnPostCycleAsync(Guid id, Guid entry, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.FromCycle(entry), "", ct);

    public Task<IActionResult> OnPostLiftedAsync(Guid id, Guid question, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.Lifted(question), "", ct);

    /// <summary>Takes along what there was no time for before.</summary>
    public async Task<IActionResult> OnPostCarryAsync(Guid id, List<Guid> left, CancellationToken ct) =>
        await AnswerAsync(id, (await carry.RunAsync(User.RequirePerson(), id, left, ct)).Problem, "", ct);

    private async Task<IActionResult> ChangeAsync(Guid id, AgendaChange wanted, string anchor, CancellationToken ct)
    {
        var changed = await change.RunAsync(User.RequirePerson(), id, wanted, ct);
        return await AnswerAsync(id, changed.Problem, anchor, ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Problem? problem, string anchor, CancellationToken ct) => problem is null
        ? LocalRedirect(MeetingsLinks.Plan(id) + anchor)
        : await LoadAsync(id, ct) ? this.Show(problem) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        if (meeting is null)
        {
            return false;
        }

        Meeting = meeting;
        OwnMinutes ??= "10";
        Beside = await read.RunAsync(User.RequirePerson(), meeting, ct);
        return true;
    }
}
