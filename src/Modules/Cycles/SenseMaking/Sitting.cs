using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>
/// A team makes sense of some entries together: each one sorts them alone, then all sortings are shown at once without names, and the team agrees on groups.
/// Who opened or showed it isn't kept, nor who sorted what once that is shown.
/// </summary>
internal sealed class Sitting : IVersioned
{
    /// <summary>With fewer entries there is nothing to sort.</summary>
    public const int Fewest = 3;

    /// <summary>The most entries that fit a table, and a person's patience.</summary>
    public const int Most = 60;

    public const int LongestName = 120;

    private readonly List<SittingEntry> _entries = [];
    private readonly List<SittingGroup> _groups = [];

    private Sitting() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public int Round { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public DateTimeOffset? RevealedAt { get; private set; }

    /// <summary>How many entries there were when it opened: the length of each sorting in <see cref="Shown"/>.</summary>
    public int Size { get; private init; }

    /// <summary>The sortings that are shown, one after the other, in an order that says nothing. Empty until they are.</summary>
    public byte[] Shown { get; private set; } = [];

    public int Version { get; set; }

    /// <summary>What is sorted. One that its author removes for good leaves its number empty.</summary>
    public IReadOnlyList<SittingEntry> Entries => _entries;

    public IReadOnlyList<SittingGroup> Groups => _groups;

    public bool IsOpen => RevealedAt is null;

    /// <param name="cycle">The cycle; the sitting belongs to its running round.</param>
    /// <param name="entries">What is to be sorted, in the order it was written.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="now">The instant.</param>
    public static Outcome<Sitting> Open(LearningCycle cycle, IReadOnlyList<Guid> entries, Guid key, DateTimeOffset now)
    {
        if (cycle.EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad, så ni kan inte börja sortera.");
        }

        if (entries.Count is < Fewest or > Most)
        {
            return new Problem.Invalid("Chosen", entries.Count < Fewest ? $"Välj minst {Fewest} anteckningar som är delade med teamet" : $"Välj högst {Most} anteckningar");
        }

        var sitting = new Sitting { Id = key, CycleId = cycle.Id, Round = cycle.Round, BegunAt = now, Size = entries.Count };
        sitting._entries.AddRange(entries.Select((entry, i) => new SittingEntry(key, i + 1, entry)));
        return sitting;
    }

    /// <summary>Shows the sortings to the team, once and for all.</summary>
    public void Reveal(IEnumerable<Piles> sortings, DateTimeOffset now)
    {
        (RevealedAt, Shown) = (now, Piles.Join(sortings));
    }

    /// <summary>The team's own groups, all of them as they should be.</summary>
    /// <param name="piles">Which group each entry lies in.</param>
    /// <param name="names">The groups' names by their numbers in <paramref name="piles"/>.</param>
    public Outcome<Sitting> Group(Piles piles, IReadOnlyDictionary<int, string> names)
    {
        if (IsOpen)
        {
            return new Problem.Conflict("Visa sorteringarna för varandra först.");
        }

        var faults = piles.Used.Select(pile => FreeText.Check($"Names[{pile}]", names[pile], "Ge gruppen ett namn", LongestName)).OfType<Problem.Invalid>().ToList();
        if (faults.Count > 0)
        {
            return new Problem.InvalidFields(faults);
        }

        var numbers = piles.Used.Select((pile, i) => (pile, Number: i + 1)).ToDictionary(pair => pair.pile, pair => pair.Number);
        _groups.RemoveAll(group => group.Number > numbers.Count);
        foreach (var (pile, number) in numbers)
        {
            Name(number, names[pile]);
        }

        _entries.ForEach(entry => entry.LieIn(numbers.GetValueOrDefault(piles[entry.Number])));
        return this;
    }

    private void Name(int number, string name)
    {
        if (_groups.Find(group => group.Number == number) is { } group)
        {
            group.Rename(name);
        }
        else
        {
            _groups.Add(new SittingGroup(Id, number, name));
        }
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Sitting>(sitting =>
        {
            sitting.ToTable("sittings");
            sitting.HasOne<LearningCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Cascade);
            sitting.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.SittingId);
            sitting.HasMany(s => s.Groups).WithOne().HasForeignKey(g => g.SittingId);
            sitting.HasIndex(s => new { s.CycleId, s.BegunAt });
        });
        SittingEntry.Map(model);
        SittingGroup.Map(model);
    }
}
