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

        var items = await store.Set<AgendaItem>().Where(i => i.MeetingId == id).OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new { Row = new ItemView(i.Id, i.QuestionId, i.Text, i.Minutes, default) { Kind = i.Kind, Way = i.Way, CameUpAt = i.CameUpAt, RevealedAt = i.RevealedAt }, i.IsRemoved }).ToListAsync(ct);
        var notes = await store.Set<MeetingNote>().Where(n => n.MeetingId == id).Select(n => new NoteView(n.Id, n.Part, n.ItemId, n.Text)).ToListAsync(ct);
        var leader = (await people.NamesAsync([meeting.LeaderId], ct)).GetValueOrDefault(meeting.LeaderId, "");
        var organisation = (await organisations.NamesAsync([meeting.OrganisationCode], ct)).GetValueOrDefault(meeting.OrganisationCode, "");
        return new MeetingView(
            id, meeting.Title, meeting.Level, organisation, leader, meeting.StartsAt, meeting.Length, meeting.Place, meeting.State, meeting.Version,
            Timed(items.Where(i => !i.IsRemoved).Select(i => i.Row), meeting.StartsAt),
            [.. items.Where(i => i.IsRemoved).Select(i => i.Row)],
            notes);
    }

    private static List<ItemView> Timed(IEnumerable<ItemView> items, DateTimeOffset startsAt)
    {
        List<ItemView> timed = [];
        foreach (var item in items)
        {
            timed.Add(item with { StartsAt = timed is [.., var before] ? before.EndsAt : startsAt });
        }

        return timed;
    }
}
