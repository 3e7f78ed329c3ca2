using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Mail.Contracts;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Series;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>The room on a shared screen, to be read from five metres.</summary>
[Authorize(Policies.Manager)]
internal sealed class WallPage(RoomDoor door, ReadRoom read, OpenMeeting open, LastTime last, ISiteAddress site) : PageModel
{
    public RoomView Room { get; private set; } = null!;

    /// <summary>What the meeting goes on from, while it is at its first step; null when there is no last time.</summary>
    public LastMeeting? Last { get; private set; }

    /// <summary>Where a phone gets in.</summary>
    public string Address => site.Absolute(MeetingsLinks.JoinBy(Room.Code!));

    /// <summary>The same for somebody who types: the site's page for codes, without what a browser adds by itself.</summary>
    public string Typed => site.Absolute(MeetingsLinks.Join) is var address && address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? address[(at + 3)..] : address;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await door.MayLeadAsync(User.RequirePerson(), id, ct) || await read.RunAsync(id, participant: null, step: null, ct) is not { } room)
        {
            return NotFound();
        }

        Room = room;
        Last = room.Number == 1 && await open.RunAsync(User.RequirePerson(), id, ct) is { } meeting ? await last.BeforeAsync(meeting, ct) : null;
        return room.IsOpen ? Page() : LocalRedirect(room.IsCalledOff ? MeetingsLinks.Plan(id) : room.IsClosed ? MeetingsLinks.Minutes(id) : MeetingsLinks.Room(id));
    }
}
