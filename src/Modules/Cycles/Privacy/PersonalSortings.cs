using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Privacy;

/// <summary>How somebody has sorted entries, as long as it is theirs alone.</summary>
internal sealed class PersonalSortings(Store store, Placings placings)
{
    public async IAsyncEnumerable<PersonalRow> RowsAsync(DataSubject who)
    {
        var me = new Person(who.Account, who.Name, []);
        foreach (var (id, piles) in await placings.AllOfAsync(who.Account, default))
        {
            var sitting = await store.Set<Sitting>().AsNoTracking().Include(s => s.Entries).SingleAsync(s => s.Id == id);
            var texts = await store.SortableEntries(me, sitting.CycleId).Where(entry => store.Set<SittingEntry>().Any(e => e.SittingId == id && e.EntryId == entry.Id)).ToDictionaryAsync(entry => entry.Id, entry => entry.Text);
            var cycle = await store.CyclesOf(who.Account).Where(c => c.Id == sitting.CycleId).Select(c => c.Title).SingleOrDefaultAsync();
            yield return new PersonalRow
            {
                { "Lärandecykel", cycle ?? EntryView.LeftCycle },
                { "Teamet började sortera", sitting.BegunAt },
                { "Högar", string.Join("\n\n", piles.Used.Select(pile => Told(pile, sitting.Entries.Where(entry => piles[entry.Number] == pile), texts))) },
            };
        }
    }

    public Task ForgetAsync(Guid account, CancellationToken ct) => placings.ForgetAsync(account, ct);

    // What the person can't read any more is named by its number alone.
    private static string Told(int pile, IEnumerable<SittingEntry> entries, Dictionary<Guid, string> texts) =>
        $"Hög {pile}:\n{string.Join('\n', entries.OrderBy(entry => entry.Number).Select(entry => $"– {texts.GetValueOrDefault(entry.EntryId, "En anteckning som du inte längre kan läsa")}"))}";
}
