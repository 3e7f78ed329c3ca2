using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>
/// Seals what was written in plain words before the drawers had a table of their own, and wipes where it lay. Killed at any line it
/// goes on at the next start: an entry is marked as sealed in the same save as its sealed text, and the mark is taken away last of all.
/// </summary>
internal sealed class SealDrawers(Store store, DrawerTexts texts)
{
    private const int AtATime = 100;

    private IQueryable<CycleEntry> Unfinished => store.Set<CycleEntry>().Where(entry => entry.Sharing == Sharing.Own && entry.Text != "");

    public async Task RunAsync(CancellationToken ct)
    {
        if (!await Unfinished.AnyAsync(ct))
        {
            return;
        }

        while (await SealSomeAsync(ct))
        {
        }

        if (!await WipeAsync(ct))
        {
            return;
        }

        await Unfinished.Where(entry => entry.Text == CycleEntry.IsSealed).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Text, ""), ct);
    }

    private async Task<bool> SealSomeAsync(CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        var plain = await Unfinished.Where(entry => entry.Text != CycleEntry.IsSealed).OrderBy(entry => entry.Id).Take(AtATime).ToListAsync(ct);
        foreach (var entry in plain)
        {
            entry.PutInDrawer();
            await texts.FollowAsync(entry, ct);
        }

        // Another node may do the same: whoever comes second looks again.
        await store.SaveAsync("", ct);
        return plain.Count > 0;
    }

    // The rows have no words now, but the pages that they were written on still have: SQLite's file and its journal, PostgreSQL's dead rows.
    // False when this role may not: then it is left for a start as the owner, with the mark that it waits.
    private async Task<bool> WipeAsync(CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        store.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        if (store.Database.IsSqlite())
        {
            await store.Database.ExecuteSqlRawAsync("VACUUM;", ct);
            await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", ct);
            return true;
        }

        // PostgreSQL only warns whoever doesn't own the table, and does nothing.
        if (!await store.Database.SqlQuery<bool>($"SELECT pg_has_role(relowner, 'USAGE') AS \"Value\" FROM pg_class WHERE oid = 'cycle_entries'::regclass").SingleAsync(ct))
        {
            return false;
        }

        await store.Database.ExecuteSqlRawAsync("VACUUM (FULL) cycle_entries;", ct);
        return true;
    }
}
