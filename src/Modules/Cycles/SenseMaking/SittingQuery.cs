using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Reads a sitting for somebody who takes part: what the team can still read of its entries, and nobody's sorting until all are shown.</summary>
internal sealed class SittingQuery(Store store, EntryReading reading)
{
    public async Task<SittingView?> RunAsync(Person reader, Guid cycle, Guid sitting, CancellationToken ct)
    {
        if (await store.SittingsOf(cycle).AsNoTracking().Include(s => s.Entries).Include(s => s.Groups).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == sitting, ct) is not { } table)
        {
            return null;
        }

        var readable = store.SortableEntries(reader, cycle).Where(entry => store.Set<SittingEntry>().Any(e => e.SittingId == sitting && e.EntryId == entry.Id));
        var views = (await reading.ShowAsync(readable, reader, ct)).ToDictionary(view => view.Id);
        return new SittingView(table, [.. table.Entries.Where(entry => views.ContainsKey(entry.EntryId)).OrderBy(entry => entry.Number).Select(entry => new SittingCard(entry.Number, entry.GroupNumber, views[entry.EntryId]))]);
    }
}

/// <summary>A sitting as one who takes part sees it.</summary>
internal sealed class SittingView(Sitting sitting, IReadOnlyList<SittingCard> cards)
{
    private readonly CoPlacement _placed = new(Piles.Split(sitting.Shown, sitting.Size), sitting.Size);

    public Guid Id => sitting.Id;

    public bool IsOpen => sitting.IsOpen;

    public DateTimeOffset BegunAt => sitting.BegunAt;

    public DateTimeOffset? RevealedAt => sitting.RevealedAt;

    public int Round => sitting.Round;

    public int Size => sitting.Size;

    public int Version => sitting.Version;

    public IReadOnlyList<SittingCard> Cards => cards;

    /// <summary>The team's own groups, those that still hold something.</summary>
    public IReadOnlyList<(SittingGroup Group, IReadOnlyList<SittingCard> Cards)> Groups =>
        [.. sitting.Groups.OrderBy(group => group.Number).Select(group => (group, (IReadOnlyList<SittingCard>)[.. cards.Where(card => card.Group == group.Number)])).Where(group => group.Item2.Count > 0)];

    public IReadOnlyList<SittingCard> Outside => [.. cards.Where(card => card.Group == 0)];

    /// <summary>Whether there is something to tell of how the entries were sorted.</summary>
    public bool HasEnough => _placed.HasEnough;

    public IReadOnlyList<SuggestedGroup> Suggested => SuggestedGroups.From(_placed, Numbers);

    public IReadOnlyList<Difference> Differences => SuggestedGroups.Differences(_placed, Numbers);

    public SittingCard Card(int number) => cards.Single(card => card.Number == number);

    private IReadOnlyList<int> Numbers => [.. cards.Select(card => card.Number)];
}

/// <summary>An entry on the table.</summary>
/// <param name="Number">What sortings know it by.</param>
/// <param name="Group">The team's group; 0 is none.</param>
/// <param name="Entry">The entry.</param>
internal sealed record SittingCard(int Number, int Group, EntryView Entry);
