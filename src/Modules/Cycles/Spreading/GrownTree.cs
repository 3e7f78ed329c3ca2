using NaraVard.Kernel.Statistics;
using NaraVard.Library.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>
/// The tree as everybody may see it. Teams that haven't agreed are left out with all that only they hold; where they stand between two that are shown, all of them at
/// that place are one nameless node, so that not even their number shows.
/// </summary>
internal sealed class GrownTree(Growth growth, IReadOnlyDictionary<string, string> kinds)
{
    // Coarse, so that one team more or less is no news.
    private static readonly int[] Steps = [SmallGroups.Fewest, 10, 20, 50, 100, 200, ReadGrowth.MostTeams];

    private readonly ILookup<string?, GrownTeam> _byExample = growth.Teams.ToLookup(team => team.Example);
    private readonly ILookup<Guid?, GrownTeam> _byCycle = growth.Teams.ToLookup(team => team.From);
    private readonly ILookup<Guid, string> _offered = growth.Offered.ToLookup(offer => offer.Cycle, offer => offer.Slug);

    /// <summary>What grows from an example.</summary>
    public IReadOnlyList<SpreadNode> After(string example) => Below(_byExample[example], []).AsBranches();

    /// <summary>
    /// A number that the teams are not fewer than, or null. It is told from when at least five of them aren't drawn, and in steps. What has once been told stays told
    /// when some of the others agree, for otherwise its going away would say that four are left.
    /// </summary>
    public int? AtLeast() => AtLeast(growth.Teams.GroupBy(team => team.CountedAs ?? team.Id).Select(same => (same.Min(team => team.StartedAt), same.Min(DrawnAt))));

    internal static int? AtLeast(IEnumerable<(DateTimeOffset Began, DateTimeOffset? DrawnAt)> teams)
    {
        int? told = null;
        List<DateTimeOffset?> drawn = [];
        foreach (var (began, drawnAt) in teams.OrderBy(team => team.Began))
        {
            drawn.Add(drawnAt);
            var isEnough = SmallGroups.Alone(drawn.Count(at => at is null || at > began)) is not null;
            told = isEnough ? Steps.Last(step => step <= drawn.Count) : told;
        }

        return told;
    }

    /// <summary>What comes before, the farthest first, with those that haven't agreed as one wherever they stand between two.</summary>
    public static IReadOnlyList<SpreadNode> Before(IReadOnlyList<GrownStep> steps, IReadOnlyDictionary<string, string> kinds) =>
    [
        .. steps.Reverse().SkipWhile(step => step.IsHidden).Aggregate(new List<GrownStep>(), (kept, step) => step.IsHidden && kept[^1].IsHidden ? kept : [.. kept, step])
            .Select(step => new SpreadNode([]) { Example = step.Example, Team = step.Team is { IsShown: true } team ? team.Told(kinds) : null }),
    ];

    private Branches Below(IEnumerable<GrownTeam> teams, IEnumerable<string> examples)
    {
        var branches = new Branches([], []);
        foreach (var team in teams)
        {
            var below = Below(_byCycle[team.Id], _offered[team.Id]);
            if (team.IsShown)
            {
                branches.Shown.Add(new SpreadNode(below.AsBranches()) { Team = team.Told(kinds) });
            }
            else
            {
                branches.Through.AddRange([.. below.Shown, .. below.Through]);
            }
        }

        branches.Shown.AddRange(examples.Select(example => new SpreadNode(After(example)) { Example = example }));
        return branches;
    }

    // A team that hasn't agreed is drawn from when one that has grown from it is.
    private DateTimeOffset? DrawnAt(GrownTeam team) => team.ShownAt ?? _byCycle[team.Id].Select(DrawnAt).Min();

    private sealed record Branches(List<SpreadNode> Shown, List<SpreadNode> Through)
    {
        public IReadOnlyList<SpreadNode> AsBranches() => Through.Count == 0 ? Shown : [.. Shown, new SpreadNode(Through)];
    }
}
