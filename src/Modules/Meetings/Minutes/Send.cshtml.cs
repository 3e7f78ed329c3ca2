using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Inviting;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

[Authorize(Policies.Manager)]
internal sealed class SendPage(OpenMeeting open, ReadInvitees read, SendMinutes send) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    public IReadOnlyList<Guest> Guests { get; private set; } = [];

    [BindProperty]
    public Guid Key { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Key = Guid.NewGuid();
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var sent = await send.RunAsync(User.RequirePerson(), id, Key, ct);
        return await LoadAsync(id, ct)
            ? sent.Match(count => this.RedirectWithNote(MeetingsLinks.Minutes(id), count == 1 ? "Protokollet är på väg till en person." : $"Protokollet är på väg till {count} personer."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Guests = (await read.RunAsync(User.RequirePerson(), id, ct)).Invited;
        return true;
    }
}
