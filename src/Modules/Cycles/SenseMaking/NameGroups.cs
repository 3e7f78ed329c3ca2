using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>One of the team writes down the groups that they have agreed on.</summary>
internal sealed class NameGroups(Store store)
{
    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="sitting">The sitting.</param>
    /// <param name="chosen">The group of each entry, by the entries' numbers.</param>
    /// <param name="names">The names of the groups.</param>
    /// <param name="seen">The version that the member started from.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<Sitting>> RunAsync(Person by, Guid cycle, Guid sitting, IReadOnlyDictionary<int, int> chosen, IReadOnlyDictionary<int, string?> names, int seen, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found
            || await store.SittingsOf(cycle).Include(s => s.Entries).Include(s => s.Groups).SingleOrDefaultAsync(s => s.Id == sitting, ct) is not { } table)
        {
            return new Problem.NotFound();
        }

        if (found.EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad, så grupperna går inte att ändra.");
        }

        var readable = await ReadableAsync(by, cycle, table, ct);
        var piles = Piles.From(table.Size, chosen.Where(pair => readable.Contains(pair.Key)).ToDictionary());
        if (table.Version != seen)
        {
            return new Problem.Conflict(TooLate);
        }

        var grouped = table.Group(piles, piles.Used.ToDictionary(pile => pile, pile => FreeText.Clean(names.GetValueOrDefault(pile))));
        if (grouped.Problem is not null)
        {
            return grouped;
        }

        // The groups live in rows of their own, and they must not slip past somebody else's change.
        store.Entry(table).State = EntityState.Modified;
        return await store.SaveAsync(TooLate, ct) ?? grouped;
    }

    // What has been taken back lies in no group.
    private async Task<IReadOnlyCollection<int>> ReadableAsync(Person by, Guid cycle, Sitting table, CancellationToken ct)
    {
        var readable = await store.SortableEntries(by, cycle).Where(entry => store.Set<SittingEntry>().Any(e => e.SittingId == table.Id && e.EntryId == entry.Id)).Select(entry => entry.Id).ToListAsync(ct);
        return [.. table.Entries.Where(entry => readable.Contains(entry.EntryId)).Select(entry => entry.Number)];
    }

    private const string TooLate = "Någon i teamet ändrade grupperna medan du höll på. Det du gjorde står kvar här. Öppna grupperna i en ny flik och jämför. Sparar du igen gäller det som står här.";
}
