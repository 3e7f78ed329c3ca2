using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

[Authorize(Policies.Manager)]
internal sealed class InvitePage(OpenMeeting open, ReadInvitees read, InvitePeople invite, TakeBackInvitee takeBack) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    public GuestList Guests { get; private set; } = null!;

    [BindProperty]
    public List<Guid> Named { get; set; } = [];

    [BindProperty]
    public string? Addresses { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Named = [.. Guests.Colleagues.Where(colleague => colleague.WasThere).Select(colleague => colleague.Account)];
        Addresses = string.Join('\n', Guests.Addresses);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var invited = await invite.RunAsync(User.RequirePerson(), id, Named, Addresses ?? "", ct);
        return await LoadAsync(id, ct)
            ? invited.Match(count => this.RedirectWithNote(MeetingsLinks.Invite(id), count == 1 ? "En inbjudan är på väg." : $"{count} inbjudningar är på väg."), this.Show)
            : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid guest, CancellationToken ct)
    {
        var taken = await takeBack.RunAsync(User.RequirePerson(), id, guest, ct);
        return await LoadAsync(id, ct)
            ? taken.Match(_ => this.RedirectWithNote(MeetingsLinks.Invite(id), "Inbjudan är tillbakatagen."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Guests = await read.RunAsync(User.RequirePerson(), id, ct);
        return true;
    }
}
