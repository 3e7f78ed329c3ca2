using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Closing;
using NaraVard.Meetings.Room;
using NaraVard.Meetings.Series;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

[Authorize(Policies.Manager)]
internal sealed class MinutesPage(OpenMeeting open, ReopenMeeting reopen, ReadResults read, ReadCards cards, LastTime last, CarryOver carry) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    /// <summary>What became of the lines.</summary>
    public IReadOnlyList<ResultView> Results { get; private set; } = [];

    /// <summary>What was written in silence and shown, by question.</summary>
    public ILookup<Guid, ShownGroup> Cards { get; private set; } = null!;

    /// <summary>Questions that there was no time for.</summary>
    public IReadOnlyList<LeftItem> Left { get; private set; } = [];

    /// <summary>The meeting that can take them over, or null.</summary>
    public NextMeeting? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary>Opens a closed meeting again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var opened = await reopen.RunAsync(User.RequirePerson(), id, ct);
        return !await LoadAsync(id, ct) ? NotFound() : opened.Match(_ => this.RedirectWithNote(MeetingsLinks.Room(id), "Mötet är öppet igen."), this.Show);
    }

    /// <summary>Takes along to the next meeting what there was no time for.</summary>
    public async Task<IActionResult> OnPostCarryAsync(Guid id, Guid to, List<Guid> left, CancellationToken ct)
    {
        var carried = await carry.RunAsync(User.RequirePerson(), to, left, ct);
        return !await LoadAsync(id, ct) ? NotFound() : carried.Match(_ => this.RedirectWithNote(MeetingsLinks.Plan(to), "Det som inte hanns med står nu på dagordningen."), this.Show);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Results = await read.RunAsync(User.RequirePerson(), id, ct);
        Cards = await cards.RunAsync(id, ct);
        Left = meeting.IsClosed ? await last.LeftInAsync(id, ct) : [];
        Next = Left.Count > 0 ? await last.AfterAsync(meeting, ct) : null;
        return true;
    }
}
