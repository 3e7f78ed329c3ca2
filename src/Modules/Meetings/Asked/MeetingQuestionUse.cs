using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;

namespace NaraVard.Meetings.Asked;

/// <summary>The meetings that have been held with a question on the agenda. One on the way to a meeting is not counted yet, but its words must stand.</summary>
internal sealed class MeetingQuestionUse(Store store) : IQuestionUse
{
    public QuestionPlace Place => QuestionPlace.Meetings;

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> questions, CancellationToken ct) => await (
        from item in store.Set<AgendaItem>()
        where questions.Contains(item.QuestionId) && !item.IsRemoved
        join meeting in store.Set<LeadershipMeeting>() on item.MeetingId equals meeting.Id
        where meeting.State == MeetingState.Closed
        group item.MeetingId by item.QuestionId into same
        select new { same.Key, Meetings = same.Distinct().Count() }).ToDictionaryAsync(use => use.Key, use => use.Meetings, ct);

    public async Task<IReadOnlySet<(Guid Cycle, string Question)>> TalkedAboutAsync(IReadOnlyCollection<TalkingTeam> teams, DateTimeOffset since, CancellationToken ct)
    {
        string[] codes = [.. teams.Select(team => team.Organisation).Distinct()];
        var talked = (await (
            from meeting in store.Set<LeadershipMeeting>()
            where codes.Contains(meeting.OrganisationCode) && meeting.State == MeetingState.Closed && meeting.StartsAt >= since
            join item in store.Set<AgendaItem>() on meeting.Id equals item.MeetingId
            where item.QuestionId != "" && !item.IsRemoved
            select new { meeting.OrganisationCode, item.QuestionId }).Distinct().ToListAsync(ct)).ToLookup(use => use.OrganisationCode, use => use.QuestionId);
        return teams.SelectMany(team => talked[team.Organisation].Select(question => (team.Cycle, question))).ToHashSet();
    }

    public Task<bool> HasAnyAsync(string question, CancellationToken ct) => store.Set<AgendaItem>().AnyAsync(item => item.QuestionId == question, ct);
}
