using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

[Authorize(Policies.Manager)]
internal sealed class PlanPage(OpenMeeting open, ChangeAgenda change, IQuestionBank bank) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    /// <summary>The questions of the level's table that aren't on the agenda.</summary>
    public IReadOnlyList<BankQuestion> Left { get; private set; } = [];

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

    public Task<IActionResult> OnPostItemAsync(Guid id, Guid item, string? act, string? minutes, CancellationToken ct)
    {
        Mistyped = (item, minutes ?? "");
        return act switch
        {
            "up" => ChangeAsync(id, new AgendaChange.Move(item, -1), $"#{item}", ct),
            "down" => ChangeAsync(id, new AgendaChange.Move(item, +1), $"#{item}", ct),
            "remove" => ChangeAsync(id, new AgendaChange.Remove(item), "#borttagna", ct),
            "back" => ChangeAsync(id, new AgendaChange.PutBack(item), $"#{item}", ct),
            _ => ChangeAsync(id, new AgendaChange.Time(item, minutes ?? ""), $"#{item}", ct),
        };
    }

    public Task<IActionResult> OnPostTableAsync(Guid id, string? question, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.FromTable(question ?? ""), "", ct);

    public Task<IActionResult> OnPostOwnAsync(Guid id, CancellationToken ct) =>
        ChangeAsync(id, new AgendaChange.Own(Own ?? "", OwnMinutes ?? ""), "", ct);

    private async Task<IActionResult> ChangeAsync(Guid id, AgendaChange wanted, string anchor, CancellationToken ct)
    {
        var changed = await change.RunAsync(User.RequirePerson(), id, wanted, ct);
        return changed.Problem is { } problem
            ? await LoadAsync(id, ct) ? this.Show(problem) : NotFound()
            : LocalRedirect(MeetingsLinks.Plan(id) + anchor);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        if (meeting is null)
        {
            return false;
        }

        Meeting = meeting;
        OwnMinutes ??= "10";
        Left = [.. (await bank.ForLevelAsync(meeting.Level, User.RequirePerson(), ct)).Where(question => meeting.Items.Concat(meeting.Removed).All(item => item.QuestionId != question.Id))];
        return true;
    }
}
