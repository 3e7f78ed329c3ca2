using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>Changes a meeting's title, time and place.</summary>
internal sealed class ChangeMeeting(Store store, IOrganisations organisations)
{
    private static readonly Problem.Conflict Overtaken =
        new("Någon annan ändrade mötet samtidigt. Det du skrev står kvar här. Spara igen om det är så det ska vara.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="typed">What was filled in.</param>
    /// <param name="seen">The version that was on the page.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, TypedDetails typed, int seen, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        if (meeting.Version != seen)
        {
            return Overtaken;
        }

        var details = MeetingDetails.Read(typed);
        return (details.Problem ?? meeting.Change(details.Value).Problem) is { } problem ? problem : await store.SaveAsync(id, Overtaken, ct);
    }
}
