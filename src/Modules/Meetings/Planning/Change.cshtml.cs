using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

[Authorize(Policies.Manager)]
internal sealed class ChangePage(OpenMeeting open, ChangeMeeting change) : MeetingFormPage
{
    /// <summary>What is saved now.</summary>
    public MeetingView Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        var starts = Meeting.StartsAt.InSweden();
        (Title, Place) = (Meeting.Title, Meeting.Place);
        (Date, Time) = (starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), starts.ToString("HH:mm", CultureInfo.InvariantCulture));
        Length = Meeting.Length.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, bool all, CancellationToken ct)
    {
        var changed = await change.RunAsync(User.RequirePerson(), id, Typed, seen, all, ct);
        return await LoadAsync(id, ct)
            ? changed.Match(_ => this.RedirectWithNote(MeetingsLinks.Plan(id), "Ändringen är sparad. De som är inbjudna får veta det om det gäller tid, plats eller namn."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        Meeting = meeting!;
        return meeting is not null;
    }
}
