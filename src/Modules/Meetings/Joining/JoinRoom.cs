using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Joining;

/// <summary>Lets somebody into an open room by its code, with or without an account.</summary>
internal sealed class JoinRoom(Store store)
{
    /// <summary>More than any room holds, and few enough that nobody fills the table.</summary>
    private const int Most = 300;

    /// <returns>The key that the browser is to keep.</returns>
    public async Task<Outcome<string>> RunAsync(Guid meeting, Person? by, string? name, CancellationToken ct)
    {
        if (!await store.Set<LeadershipMeeting>().AnyAsync(m => m.Id == meeting && m.JoinCode != null && m.State != MeetingState.Closed && m.CalledOffAt == null, ct))
        {
            return new Problem.NotFound();
        }

        if (await store.Set<Participant>().CountAsync(p => p.MeetingId == meeting, ct) >= Most)
        {
            return new Problem.Conflict($"Rummet är fullt: det rymmer {Most}. Titta på väggen tillsammans med någon annan.");
        }

        var key = Participant.NewKey();
        var joined = Participant.Join(meeting, by?.Id, name, key);
        if (joined.Problem is { } problem)
        {
            return problem;
        }

        store.Add(joined.Value);
        await store.SaveChangesAsync(ct);
        return key;
    }
}
