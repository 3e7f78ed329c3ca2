using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Meetings.Live;

/// <summary>
/// Saves a change of a room and tells all who are in it. On PostgreSQL the word is given in the same transaction and reaches every node when it is committed,
/// so nobody hears of what wasn't kept, and what is kept is never kept silent about. On SQLite there is one node.
/// </summary>
internal sealed class RoomSignal(Store store, IHubContext<RoomHub> hub)
{
    /// <summary>The channel of LISTEN and NOTIFY; what is sent is the meeting's id.</summary>
    public const string Channel = "naravard_rooms";

    public async Task SaveAsync(Guid meeting, CancellationToken ct)
    {
        if (store.Database.IsSqlite())
        {
            await store.SaveChangesAsync(ct);
            await hub.Clients.Group(RoomHub.GroupOf(meeting)).SendAsync(RoomHub.Changed, CancellationToken.None);
            return;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        await store.SaveChangesAsync(ct);
        await store.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {RoomHub.GroupOf(meeting)})", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The same, with the answer for when somebody else saved first.</summary>
    public async Task<Outcome<T>> SaveAsync<T>(Guid meeting, T done, Problem overtaken, CancellationToken ct)
    {
        try
        {
            await SaveAsync(meeting, ct);
            return done;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return overtaken;
        }
    }
}
