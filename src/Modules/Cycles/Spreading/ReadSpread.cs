using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

internal sealed class ReadSpread(Store store, ReadGrowth growth, CountParts parts, IOrganisations organisations) : ISpread
{
    private const int MostLearners = 2000;

    public async Task<TreeOfSpread> OfAsync(string example, CancellationToken ct)
    {
        var (before, after) = (await growth.BeforeAsync(example, ct), await growth.AfterAsync(example, ct));
        var kinds = await KindsAsync(after.Teams.Concat(before.Select(step => step.Team).OfType<GrownTeam>()), ct);
        var tree = new GrownTree(after, kinds);
        return new TreeOfSpread(GrownTree.Before(before, kinds), tree.After(example), tree.AtLeast(), after.IsWhole)
        {
            Parts = await parts.RunAsync([.. after.Teams.Where(team => team.Example == example)], ct),
        };
    }

    public async Task<IReadOnlyList<LearnedFrom>> LearnedAsync(CancellationToken ct)
    {
        var agreed = store.Set<ShownTeam>().Join(store.Set<LearningCycle>(), team => team.CycleId, cycle => cycle.Id, (team, cycle) => cycle);
        var teams = (await agreed.AsNoTracking().AsGrown(store).OrderByDescending(team => team.StartedAt).ThenBy(team => team.Id).Take(MostLearners).ToListAsync(ct)).ToDictionary(team => team.Id);
        var kinds = await KindsAsync(teams.Values, ct);
        return [.. teams.Values.Select(team => Learned(team, teams, kinds)).OfType<LearnedFrom>()];
    }

    private static LearnedFrom? Learned(GrownTeam team, Dictionary<Guid, GrownTeam> teams, IReadOnlyDictionary<string, string> kinds) => team switch
    {
        { Example: { } example } => new LearnedFrom(team.Told(kinds), example, null, example),
        { From: { } other } when teams.TryGetValue(other, out var above) => new LearnedFrom(team.Told(kinds), null, above.Told(kinds), RootOf(above, teams)),
        _ => null,
    };

    /// <summary>The kinds of the organisations of those that are shown, by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KindsAsync(IEnumerable<GrownTeam> teams, CancellationToken ct)
    {
        var codes = teams.Where(team => team.IsShown).Select(team => team.Organisation).Distinct().ToList();
        return codes.Count == 0 ? new Dictionary<string, string>() : await organisations.KindsAsync(codes, ct);
    }

    private static string? RootOf(GrownTeam team, Dictionary<Guid, GrownTeam> teams)
    {
        for (var generation = 0; generation < ReadGrowth.MostGenerations && team.Example is null && team.From is { } from && teams.TryGetValue(from, out var above); generation++)
        {
            team = above;
        }

        return team.Example;
    }
}
