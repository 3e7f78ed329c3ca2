using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Nominating;
using NaraVard.Levels.OneQuestion;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

[Authorize(Policies.Practitioner)]
internal sealed class ChangePage(ShowQuestion show, ChangeOwnQuestion change, TakeAwayOwnQuestion takeAway, IEnumerable<IQuestionUse> uses) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public QuestionView View { get; private set; } = null!;

    /// <summary>Whether the words must stand, since the question is used or nominated.</summary>
    public bool IsUsed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string niva, string fraga, CancellationToken ct)
    {
        if (await LoadAsync(niva, fraga, ct) is { } stopped)
        {
            return stopped;
        }

        (Text, Seen) = (View.Question.Text, View.Own!.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string niva, string fraga, CancellationToken ct)
    {
        if (await LoadAsync(niva, fraga, ct) is { } stopped)
        {
            return stopped;
        }

        var changed = await change.RunAsync(User.RequirePerson(), fraga, Seen, Text, ct);
        // After a conflict the page shows the newest words beside what was typed, and the next save is about those.
        Seen = View.Own!.Version;
        return changed.Match(question => this.RedirectWithNote(LevelsLinks.Question(question.Level, question.Key), "Frågan är ändrad."), this.Show);
    }

    public Task<IActionResult> OnPostTakeAwayAsync(string niva, string fraga, CancellationToken ct) =>
        MoveAsync(niva, fraga, putBack: false, "Frågan är borttagen. Du kan lägga tillbaka den här.", ct);

    public Task<IActionResult> OnPostPutBackAsync(string niva, string fraga, CancellationToken ct) =>
        MoveAsync(niva, fraga, putBack: true, "Frågan är tillbaka bland era egna.", ct);

    private async Task<IActionResult> MoveAsync(string niva, string fraga, bool putBack, string note, CancellationToken ct)
    {
        if (await LoadAsync(niva, fraga, ct) is { } stopped)
        {
            return stopped;
        }

        var moved = await takeAway.RunAsync(User.RequirePerson(), fraga, putBack, ct);
        return moved.Match(question => this.RedirectWithNote(LevelsLinks.Question(question.Level, question.Key), note), this.Show);
    }

    private async Task<IActionResult?> LoadAsync(string niva, string fraga, CancellationToken ct)
    {
        if (await show.RunAsync(niva, fraga, User.Person(), ct) is not { Own: not null } view)
        {
            return NotFound();
        }

        (View, IsUsed) = (view, view.Nomination is { State: not NominationState.Declined } || await uses.HasAnyAsync(fraga, ct));
        return view.MayChange ? null : Forbid();
    }
}
