using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Kernel.Statistics;
using NaraVard.Library.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>Counts how often each part of an example was kept, changed and left out. The same people count once, by the cycle that they began last and have told of.</summary>
internal sealed class CountParts(Store store)
{
    /// <param name="teams">Those that have grown from the example itself.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<PartSpread>> RunAsync(IReadOnlyList<GrownTeam> teams, CancellationToken ct)
    {
        if (SmallGroups.Alone(teams.Count) is null)
        {
            return [];
        }

        var ids = teams.Select(team => team.Id).ToList();
        var telling = (await store.Set<AdaptationPart>().Where(part => ids.Contains(part.CycleId)).Select(part => part.CycleId).Distinct().ToListAsync(ct)).ToHashSet();
        var counted = teams.Where(team => telling.Contains(team.Id)).GroupBy(team => team.CountedAs ?? team.Id).Select(same => same.MaxBy(team => team.StartedAt)!.Id).ToList();
        var told = await store.Set<AdaptationPart>().Where(part => counted.Contains(part.CycleId))
            .GroupBy(part => new { part.Key, part.Fate, part.Cause }).Select(same => new Count(same.Key.Key, same.Key.Fate, same.Key.Cause, same.Count())).ToListAsync(ct);
        return [.. told.GroupBy(count => count.Key).Select(part => Protected(part.Key, [.. part])).OfType<PartSpread>()];
    }

    // One list for what became of the part. How it came about is a list of its own whose total is a number that stands there already, so that the two together tell
    // no more than each.
    internal static PartSpread? Protected(string key, IReadOnlyList<Count> counts)
    {
        int Of(PartFate fate) => counts.Where(count => count.Fate == fate).Sum(count => count.Teams);
        var fates = SmallGroups.List([Of(PartFate.Kept), Of(PartFate.Changed), Of(PartFate.LeftOut)]);
        var shown = fates.Cells[0];
        return fates.Total is { } teams
            ? new PartSpread(key, teams, shown[0], shown[1], shown[2], Causes(PartFate.Changed, shown[1], counts), Causes(PartFate.LeftOut, shown[2], counts))
            : null;
    }

    private static PartCauses? Causes(PartFate fate, int? shown, IReadOnlyList<Count> counts)
    {
        int Of(ChangeCause? cause) => counts.Where(count => count.Fate == fate && count.Cause == cause).Sum(count => count.Teams);
        if (shown is null)
        {
            return null;
        }

        var causes = SmallGroups.List([Of(ChangeCause.Planned), Of(ChangeCause.Forced), Of(null)]).Cells[0];
        return new PartCauses(causes[0], causes[1]);
    }

    /// <summary>So many teams did this with a part, for this cause.</summary>
    internal sealed record Count(string Key, PartFate Fate, ChangeCause? Cause, int Teams);
}
