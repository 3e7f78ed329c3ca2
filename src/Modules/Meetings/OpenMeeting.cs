using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Inviting;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings;

/// <summary>Finds a meeting for a manager of its organisation, and its agenda for who is invited; for everybody else there is none.</summary>
internal sealed class OpenMeeting(Store store, IPeople people, IOrganisations organisations)
{
    public async Task<MeetingView?> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        return await ReadAsync(store.Set<LeadershipMeeting>().Where(m => m.Id == id && mine.Contains(m.OrganisationCode)), withNotes: true, ct);
    }

    /// <summary>The agenda alone, without anything that has been written: for a manager, and for who is invited with an account.</summary>
    public async Task<MeetingView?> ForGuestAsync(Person by, Guid id, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meetings = store.Set<LeadershipMeeting>().Where(m => m.Id == id && (mine.Contains(m.OrganisationCode) || store.Set<Invitee>().Any(i => i.MeetingId == id && i.AccountId == by.Id)));
        return await ReadAsync(meetings, withNotes: false, ct);
    }

    private async Task<MeetingView?> ReadAsync(IQueryable<LeadershipMeeting> one, bool withNotes, CancellationToken ct)
    {
        var meeting = await one
            .Select(m => new { m.Id, m.Title, m.Level, m.OrganisationCode, m.LeaderId, m.StartsAt, m.Length, m.Place, m.State, m.Version, m.Format, m.SeriesId, m.CalledOffAt }).SingleOrDefaultAsync(ct);
        if (meeting is null)
        {
            return null;
        }

        var id = meeting.Id;
        var items = await store.Set<AgendaItem>().Where(i => i.MeetingId == id && !i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(ItemView.Of).ToListAsync(ct);
        var removed = await store.Set<AgendaItem>().Where(i => i.MeetingId == id && i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(ItemView.Of).ToListAsync(ct);
        List<NoteView> notes = !withNotes ? [] : await store.Set<MeetingNote>().Where(n => n.MeetingId == id).Select(n => new NoteView(n.Id, n.Part, n.ItemId, n.Text)).ToListAsync(ct);
        var leader = (await people.NamesAsync([meeting.LeaderId], ct)).GetValueOrDefault(meeting.LeaderId, "");
        var organisation = (await organisations.NamesAsync([meeting.OrganisationCode], ct)).GetValueOrDefault(meeting.OrganisationCode, "");
        return new MeetingView(
            id, meeting.Title, meeting.Level, organisation, leader, meeting.StartsAt, meeting.Length, meeting.Place, meeting.State, meeting.Version,
            ItemView.Timed(items, meeting.StartsAt),
            removed,
            notes)
        {
            OrganisationCode = meeting.OrganisationCode,
            Format = meeting.Format,
            SeriesId = meeting.SeriesId,
            IsCalledOff = meeting.CalledOffAt is not null,
        };
    }
}
