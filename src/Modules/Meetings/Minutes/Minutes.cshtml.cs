using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Room;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

[Authorize(Policies.Manager)]
internal sealed class MinutesPage(OpenMeeting open, CloseMeeting close) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is null ? NotFound() : Page();
    }

    /// <summary>Opens a closed meeting again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var opened = await close.RunAsync(User.RequirePerson(), id, open: true, ct);
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is null ? NotFound() : opened.Match(_ => this.RedirectWithNote(MeetingsLinks.Room(id), "Mötet är öppet igen."), this.Show);
    }
}
