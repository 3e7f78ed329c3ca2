using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings;

/// <summary>Finds a meeting for a manager of its organisation; for everybody else there is none.</summary>
internal sealed class OpenMeeting(Store store, IPeople people, IOrganisations organisations)
{
    public async Task<MeetingView?> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().Where(m => m.Id == id && mine.Contains(m.OrganisationCode))
            .Select(m => new { m.Title, m.Level, m.OrganisationCode, m.LeaderId, m.StartsAt, m.Length, m.Place, m.State, m.Version }).SingleOrDefaultAsync(ct);
        if (meeting is null)
        {
            return null;
        }

        var items = await store.Set<AgendaItem>().Where(i => i.MeetingId == id && !i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(ItemView.Of).ToListAsync(ct);
        var removed = await store.Set<AgendaItem>().Where(i => i.MeetingId == id && i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(ItemView.Of).ToListAsync(ct);
        var notes = await store.Set<MeetingNote>().Where(n => n.MeetingId == id).Select(n => new NoteView(n.Id, n.Part, n.ItemId, n.Text)).ToListAsync(ct);
        var leader = (await people.NamesAsync([meeting.LeaderId], ct)).GetValueOrDefault(meeting.LeaderId, "");
        var organisation = (await organisations.NamesAsync([meeting.OrganisationCode], ct)).GetValueOrDefault(meeting.OrganisationCode, "");
        return new MeetingView(
            id, meeting.Title, meeting.Level, organisation, leader, meeting.StartsAt, meeting.Length, meeting.Place, meeting.State, meeting.Version,
            ItemView.Timed(items, meeting.StartsAt),
            removed,
            notes);
    }
}
