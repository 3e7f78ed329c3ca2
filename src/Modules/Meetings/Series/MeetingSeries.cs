using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Contracts;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.OwnNotes;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Series;

/// <summary>Tells of series, in as many queries for one as for many.</summary>
internal sealed class MeetingSeries(Store store, IPeople people, IOrganisations organisations, OwnMeetingNotes notes) : IMeetingSeries
{
    public async Task<SeriesGlance?> FindAsync(Person by, Guid meeting, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var found = await store.Set<LeadershipMeeting>()
            .Where(m => m.Id == meeting && m.SeriesId != null && (mine.Contains(m.OrganisationCode) || store.Set<Invitee>().Any(i => i.MeetingId == meeting && i.AccountId == by.Id)))
            .Select(m => new { Series = m.SeriesId!.Value, m.Title, MayRun = mine.Contains(m.OrganisationCode) }).SingleOrDefaultAsync(ct);
        return found is null ? null : new SeriesGlance(found.Series, found.Title, found.MayRun, found.MayRun ? MeetingsLinks.Plan(meeting) : MeetingsLinks.Before(meeting));
    }

    public async Task<ILookup<Guid, SeriesMeeting>> MeetingsAsync(IReadOnlyCollection<Guid> series, CancellationToken ct)
    {
        var meetings = await store.Set<LeadershipMeeting>().Where(m => m.SeriesId != null && series.Contains(m.SeriesId.Value)).OrderBy(m => m.StartsAt).ThenBy(m => m.Id)
            .Select(m => new { m.Id, Series = m.SeriesId!.Value, m.Title, m.StartsAt, m.Level, m.OrganisationCode, m.LeaderId, IsOn = m.State == MeetingState.Planned && m.CalledOffAt == null }).ToListAsync(ct);
        var invited = (await (
            from meeting in store.Set<LeadershipMeeting>()
            where meeting.SeriesId != null && series.Contains(meeting.SeriesId.Value)
            join invitee in store.Set<Invitee>() on meeting.Id equals invitee.MeetingId
            where invitee.AccountId != null
            select new { invitee.MeetingId, Account = invitee.AccountId!.Value }).ToListAsync(ct)).ToLookup(one => one.MeetingId, one => one.Account);

        // Who has planned a meeting and is a manager no more leads none.
        var leaders = (await people.PeopleAsync([.. meetings.Select(m => m.LeaderId).Distinct()], ct)).Values.Where(leader => leader.May(Policies.Manager)).Select(leader => leader.Id).ToHashSet();
        return meetings.ToLookup(
            m => m.Series,
            m => new SeriesMeeting(m.Id, m.Title, m.StartsAt, m.Level, m.OrganisationCode, m.IsOn, invited[m.Id].Concat(leaders.Contains(m.LeaderId) ? [m.LeaderId] : []).ToHashSet()));
    }

    public async Task<ILookup<Guid, AgendaQuestion>> AgendasAsync(IReadOnlyCollection<Guid> meetings, CancellationToken ct) =>
        (await store.Set<AgendaItem>().Where(i => meetings.Contains(i.MeetingId) && i.Kind == StepKind.Question && !i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new { i.MeetingId, Question = new AgendaQuestion(i.QuestionId, i.Text) }).ToListAsync(ct)).ToLookup(i => i.MeetingId, i => i.Question);

    public async Task<Outcome<Guid>> KeepAsync(Guid author, Guid meeting, string question, string answer, CancellationToken ct) =>
        await people.PersonAsync(author, ct) is { } person ? await notes.AppendAsync(person, meeting, question, answer, ct) : new Problem.NotFound();
}
