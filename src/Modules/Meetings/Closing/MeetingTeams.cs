using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>Who is told when what a meeting has lifted is answered: the one who leads it.</summary>
internal sealed class MeetingTeams(Store store) : ILiftingTeams
{
    public LiftSource Source => LiftSource.Meeting;

    public async Task<IReadOnlyList<LiftingTeam>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var meetings = await store.Set<LeadershipMeeting>().Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Title, m.LeaderId }).ToListAsync(ct);
        return [.. meetings.Select(m => new LiftingTeam(m.Id, m.Title, MeetingsLinks.Minutes(m.Id), m.LeaderId == Guid.Empty ? [] : [m.LeaderId]))];
    }
}
