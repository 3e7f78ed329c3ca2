using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Meetings.Live;

/// <summary>How many rooms are live, counted when somebody asks. How many browsers listen is the framework's to tell.</summary>
internal sealed class RoomMeter
{
    // A room that nobody closed isn't live for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public RoomMeter(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock) =>
#pragma warning disable CA2000 // The factory gives it back.
        meters.Create("NaraVard.Meetings").CreateObservableGauge(
#pragma warning restore CA2000
            "naravard.meetings.live",
            () =>
            {
                using var scope = scopes.CreateScope();
                var since = clock.GetUtcNow() - Longest;
                return scope.ServiceProvider.GetRequiredService<Store>().Set<LeadershipMeeting>().AsNoTracking().Count(meeting => meeting.State == MeetingState.Planned && meeting.NowSince > since);
            },
            "{room}",
            "Rooms that are open, over all nodes.");
}
