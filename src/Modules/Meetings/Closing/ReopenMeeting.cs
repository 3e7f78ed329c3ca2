using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>Opens a closed meeting to write more in it. What it has led to goes on.</summary>
internal sealed class ReopenMeeting(Store store, IOrganisations organisations)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade mötet samtidigt. Försök igen.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        meeting.Reopen();
        return await store.SaveAsync(id, Overtaken, ct);
    }
}
