using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Closing;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

[Authorize(Policies.Manager)]
internal sealed class MinutesPage(OpenMeeting open, ReopenMeeting reopen, ReadResults read) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    /// <summary>What became of the lines.</summary>
    public IReadOnlyList<ResultView> Results { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        Results = meeting is null ? [] : await read.RunAsync(User.RequirePerson(), id, ct);
        return meeting is null ? NotFound() : Page();
    }

    /// <summary>Opens a closed meeting again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var opened = await reopen.RunAsync(User.RequirePerson(), id, ct);
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is null ? NotFound() : opened.Match(_ => this.RedirectWithNote(MeetingsLinks.Room(id), "Mötet är öppet igen."), this.Show);
    }
}
