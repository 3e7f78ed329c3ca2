using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

[Authorize(Policies.Manager)]
internal sealed class CallOffPage(OpenMeeting open, CallOffMeeting callOff) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool All { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var off = await callOff.RunAsync(User.RequirePerson(), id, Why ?? "", All, ct);
        return await LoadAsync(id, ct)
            ? off.Match(count => this.RedirectWithNote(MeetingsLinks.All, count == 1 ? "Mötet är inställt." : $"{count} möten är inställda."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is not null;
    }
}
