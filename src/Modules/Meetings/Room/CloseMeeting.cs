using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>Closes a meeting, or opens it again.</summary>
internal sealed class CloseMeeting(Store store, IOrganisations organisations, TimeProvider clock)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade mötet samtidigt. Försök igen.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, bool open, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        if (open)
        {
            meeting.Reopen();
        }
        else
        {
            meeting.Close(clock.GetUtcNow());
        }

        return await store.SaveAsync(id, Overtaken, ct);
    }
}
