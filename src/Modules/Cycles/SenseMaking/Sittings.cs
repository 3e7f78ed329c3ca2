using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

internal static class Sittings
{
    public static IQueryable<Sitting> SittingsOf(this Store store, Guid cycle) => store.Set<Sitting>().Where(sitting => sitting.CycleId == cycle);

    /// <summary>What can be sorted: what the whole team can read, and nothing from a drawer, not even the reader's own.</summary>
    public static IQueryable<CycleEntry> SortableEntries(this Store store, Person member, Guid cycle) =>
        store.EntriesReadableBy(member).Where(entry => entry.CycleId == cycle && entry.Sharing != Sharing.Own);

    /// <summary>
    /// Keeps a sitting as it is until the transaction ends, if it is still open: whoever saves a sorting and whoever shows them all wait for each other here, so what was
    /// saved is shown and nothing is saved after. The row isn't changed, so nobody can see from it that somebody has saved.
    /// </summary>
    /// <returns>Whether it was open.</returns>
    public static async Task<bool> HoldOpenAsync(this Store store, Guid sitting, CancellationToken ct) =>
        await store.Set<Sitting>().Where(s => s.Id == sitting && s.RevealedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.Size, s => s.Size), ct) > 0;
}
