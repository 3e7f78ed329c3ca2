using Microsoft.EntityFrameworkCore;

namespace NaraVard.Meetings;

internal static class MeetingsOf
{
    /// <summary>A meeting of one of some organisations, to be changed, with its agenda; null when there is none.</summary>
    public static Task<LeadershipMeeting?> MeetingOfAsync(this Store store, Guid id, IReadOnlyList<string> organisations, CancellationToken ct) =>
        store.Set<LeadershipMeeting>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == id && organisations.Contains(m.OrganisationCode), ct);

    /// <summary>A meeting and, if wanted, all planned ones of its series that come after it, each with its agenda.</summary>
    public static async Task<IReadOnlyList<LeadershipMeeting>> WithComingAsync(this Store store, LeadershipMeeting meeting, bool all, CancellationToken ct)
    {
        if (!all || meeting.SeriesId is not { } series)
        {
            return [meeting];
        }

        var coming = await store.Set<LeadershipMeeting>().Include(m => m.Items)
            .Where(m => m.SeriesId == series && m.State == MeetingState.Planned && m.CalledOffAt == null && m.StartsAt > meeting.StartsAt && m.OrganisationCode == meeting.OrganisationCode)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).ToListAsync(ct);
        return [meeting, .. coming];
    }
}
