using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.OwnNotes;

/// <summary>The agenda, and one's own notes before the meeting: for who is invited with an account, and for the managers.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class BeforePage(OpenMeeting open, OwnMeetingNotes notes) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        (Text, Seen) = await notes.ReadAsync(User.RequirePerson(), id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var written = await notes.WriteAsync(User.RequirePerson(), id, Text ?? "", Seen, ct);
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        if (written.Problem is Problem.Conflict)
        {
            ModelState.Remove(nameof(Seen));
            Seen = (await notes.ReadAsync(User.RequirePerson(), id, ct)).Version;
        }

        return written.Match(_ => this.RedirectWithNote(MeetingsLinks.Before(id), "Sparat. Bara du ser det."), this.Show);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.ForGuestAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is not null;
    }
}
