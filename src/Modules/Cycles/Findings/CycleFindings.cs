using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Statistics;
using NaraVard.Library.Contracts;

namespace NaraVard.Cycles.Findings;

internal sealed class CycleFindings(Store store) : ICycleFindings
{
    public async Task<IReadOnlyList<ConcludedCycle>> ConcludedAsync(Guid account, CancellationToken ct) =>
        await store.CyclesOf(account).Where(cycle => cycle.EndedAt != null).OrderByDescending(cycle => cycle.EndedAt).ThenBy(cycle => cycle.Id)
            .Select(cycle => new ConcludedCycle(cycle.Id, cycle.Title, cycle.EndedAt!.Value)).ToListAsync(ct);

    public async Task<IReadOnlySet<string>> GrownFromAsync(CancellationToken ct) =>
        (await store.Set<Adaptation>().Where(adaptation => adaptation.ExampleSlug != null).Select(adaptation => adaptation.ExampleSlug!).Distinct().ToListAsync(ct)).ToHashSet();

    // Two numbers that are not parts of a total that is shown: each is held to the limit by itself, and the smaller is never told.
    public async Task<IReadOnlyList<UntestedTheme>> UntestedAsync(CancellationToken ct)
    {
        var all = (await store.AsTeamsAsync(store.Set<LearningCycle>(), ct)).ToDictionary(cycle => cycle.Cycle);
        var cycles = await (
            from theme in store.Set<CycleTheme>()
            join cycle in store.Set<LearningCycle>() on theme.CycleId equals cycle.Id
            select new { theme.Theme, cycle.Id, HasTested = cycle.Phase == CyclePhase.Test || store.Set<PhaseStep>().Any(step => step.CycleId == cycle.Id && step.To == CyclePhase.Test) }).ToListAsync(ct);
        var teams = cycles.Where(cycle => all.ContainsKey(cycle.Id)).GroupBy(cycle => (cycle.Theme, cycle.HasTested)).Select(same => new { same.Key.Theme, same.Key.HasTested, Teams = same.Select(cycle => all[cycle.Id]).Number() }).ToList();
        var tested = teams.Where(row => row.HasTested && SmallGroups.Alone(row.Teams) is not null).Select(row => row.Theme).ToHashSet();
        return
        [
            .. teams.Where(row => !row.HasTested && !tested.Contains(row.Theme) && SmallGroups.Alone(row.Teams) is not null)
                .Select(row => new UntestedTheme(row.Theme, row.Teams)).OrderByDescending(theme => theme.Teams).ThenBy(theme => theme.Theme, StringComparer.Ordinal),
        ];
    }
}
