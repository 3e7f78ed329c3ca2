using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Rounds;

/// <summary>Puts rounds side by side: what was changed between them, and why.</summary>
internal sealed class RoundsQuery(Store store, EntryReading reading, IPeople people, ILibrary library)
{
    // Of each round.
    private const int MostLearned = 100;

    private static readonly EntryKind[] Learned = [EntryKind.Prediction, EntryKind.Insight, EntryKind.Decision];

    /// <param name="id">A cycle that the reader takes part in.</param>
    /// <param name="reader">The member.</param>
    /// <param name="numbers">The rounds to show, in order.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RoundsView> RunAsync(Guid id, Person reader, IReadOnlyList<int> numbers, CancellationToken ct)
    {
        var cycle = await store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var versions = await store.Set<PlanVersion>().AsNoTracking().Where(version => version.CycleId == id).OrderBy(version => version.WrittenAt).ToListAsync(ct);
        var ends = await store.Set<RoundEnd>().AsNoTracking().Where(end => end.CycleId == id).ToListAsync(ct);
        var themes = await library.ThemesAsync(ct);
        var shown = new List<RoundSide>();
        foreach (var number in numbers)
        {
            var plan = number == cycle.Round ? cycle.AsPlanned() : versions.LastOrDefault(version => version.Round <= number)?.Plan ?? cycle.AsPlanned();
            shown.Add(new RoundSide(number, plan, ends.SingleOrDefault(end => end.Round == number), await LearnedAsync(id, number, reader, ct)));
        }

        var changes = shown is [var first, .., var last] ? PlanChange.Between(first.Plan, last.Plan, themes) : [];
        return new RoundsView(shown, changes, [.. Reasons(numbers, ends, versions)], await ToldAsync(versions, themes, ct));
    }

    private Task<IReadOnlyList<EntryView>> LearnedAsync(Guid cycle, int round, Person reader, CancellationToken ct)
    {
        var entries = store.EntriesReadableBy(reader).Where(entry => entry.CycleId == cycle && entry.Round == round && (Learned.Contains(entry.Kind) || entry.PredictionId != null));
        return reading.ShowAsync(entries.OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Take(MostLearned), reader, ct);
    }

    private static IEnumerable<string> Reasons(IReadOnlyList<int> numbers, IReadOnlyList<RoundEnd> ends, IReadOnlyList<PlanVersion> versions) => numbers is not [var from, var to]
        ? []
        : ends.Where(end => end.Round >= from && end.Round < to).OrderBy(end => end.Round).Select(end => $"{end.Decision.Name()}. {end.Reason}")
            .Concat(versions.Where(version => version.Round > from && version.Round <= to && version.Why != "").Select(version => version.Why));

    private async Task<IReadOnlyList<VersionView>> ToldAsync(IReadOnlyList<PlanVersion> versions, IReadOnlyDictionary<string, string> themes, CancellationToken ct)
    {
        var names = await people.NamesAsync([.. versions.Select(version => version.WrittenBy).Distinct()], ct);
        var plans = versions.Select(version => version.Plan).ToList();
        var told = versions.Select((version, i) => new VersionView(
            version,
            names.GetValueOrDefault(version.WrittenBy, "Någon som har slutat"),
            i == 0 ? [] : PlanChange.Between(plans[i - 1], plans[i], themes)));
        return [.. told.Reverse()];
    }
}
