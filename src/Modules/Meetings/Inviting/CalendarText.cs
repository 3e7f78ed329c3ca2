using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>What a calendar needs to know of a meeting.</summary>
internal sealed record CalendarMeeting(Guid Id, string Title, DateTimeOffset StartsAt, int Length, string Place, string Description, int Sequence, bool IsCalledOff)
{
    public static CalendarMeeting Of(LeadershipMeeting meeting, string description) =>
        new(meeting.Id, meeting.Title, meeting.StartsAt, meeting.Length, meeting.Place, description, meeting.Sequence, meeting.IsCalledOff);
}

/// <summary>
/// Meetings as calendar objects (RFC 5545), and as invitations and cancellations that a calendar takes in from a mail (RFC 5546). The id of a meeting is its UID
/// for ever, and the sequence goes up whenever time, place or title is changed, so that the receiver's calendar moves what it has.
/// </summary>
internal static class CalendarText
{
    private const string Zone = "Europe/Stockholm";

    /// <summary>An invitation, or what is new about it. Names nobody but the two: no guest sees another's address.</summary>
    public static string Request(CalendarMeeting meeting, Contact leader, Contact to, DateTimeOffset now) => Write("REQUEST", [Addressed(meeting, leader, to, now)]);

    /// <summary>The meeting is called off, or the one it is sent to is no longer invited.</summary>
    public static string Cancel(CalendarMeeting meeting, Contact leader, Contact to, DateTimeOffset now)
    {
        var item = Addressed(meeting, leader, to, now);
        item.Status = "CANCELLED";
        return Write("CANCEL", [item]);
    }

    /// <summary>Meetings to take into one's own calendar, without anybody's name in them.</summary>
    public static string Publish(IEnumerable<CalendarMeeting> meetings, DateTimeOffset now) => Write("PUBLISH", [.. meetings.Select(meeting => Item(meeting, now))]);

    private static CalendarEvent Addressed(CalendarMeeting meeting, Contact leader, Contact to, DateTimeOffset now)
    {
        var item = Item(meeting, now);
        item.Organizer = new Organizer($"mailto:{leader.Email}") { CommonName = leader.Name };
        item.Attendees.Add(new Attendee($"mailto:{to.Email}") { CommonName = to.Name, ParticipationStatus = "NEEDS-ACTION", Role = "REQ-PARTICIPANT", Rsvp = true });
        return item;
    }

    private static CalendarEvent Item(CalendarMeeting meeting, DateTimeOffset now) => new()
    {
        Uid = meeting.Id.ToString(),
        Sequence = meeting.Sequence,
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Start = At(meeting.StartsAt),
        End = At(meeting.StartsAt.AddMinutes(meeting.Length)),
        Summary = meeting.Title,
        Location = meeting.Place,
        Description = meeting.Description,
        Status = meeting.IsCalledOff ? "CANCELLED" : "CONFIRMED",
    };

    private static CalDateTime At(DateTimeOffset at) => new(at.InSweden().DateTime, Zone);

    private static string Write(string method, IReadOnlyList<CalendarEvent> items)
    {
        var calendar = new Calendar { Method = method, ProductId = "-//NaraVard//Ledningsmoten//SV" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), includeHistoricalData: false));
        calendar.Events.AddRange(items);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
