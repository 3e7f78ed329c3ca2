using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Spreading;

/// <summary>The tree of spread of an example in words, for the picture and the list alike: from the farthest that it has grown from to all that has grown from it.</summary>
/// <param name="Here">The example.</param>
/// <param name="Root">The farthest; the example itself when it has grown from nothing that is shown.</param>
/// <param name="Above">The names of what it has grown from, the nearest first.</param>
/// <param name="AtLeast">A number that the teams are not fewer than, those that aren't shown too.</param>
/// <param name="IsCut">Whether there is more than is here.</param>
internal sealed record SpreadTree(Live<GoodExample> Here, TreeNode Root, IReadOnlyList<TreeNode> Above, int? AtLeast, bool IsCut)
{
    /// <summary>So many there is room for beside an example.</summary>
    public const int MostBeside = 24;

    /// <summary>So many on a page of its own.</summary>
    public const int MostAlone = 300;

    /// <summary>What teams have done with the example's parts, each with its words, in reading order.</summary>
    public IReadOnlyList<(ExamplePart Part, PartSpread Told)> Parts { get; init; } = [];

    public bool IsEmpty => Above.Count == 0 && Root.Branches.Count == 0;

    public static SpreadTree Of(TreeOfSpread spread, Live<GoodExample> here, LiveSnapshot content, int most)
    {
        var words = new TreeWords(content, Nearest(spread.After, most));
        var own = TreeNode.Of(here) with { Look = "is-here", Address = null, Branches = words.Branches(spread.After, here.Slug) };

        // What stands before something that is gone can't be told, and nobody stands first without a name.
        var gone = spread.Before.ToList().FindLastIndex(node => words.Tell(node) is null);
        var above = spread.Before.Skip(gone + 1).SkipWhile(node => node is { Example: null, Team: null }).Select(node => words.Tell(node)!).Reverse().ToList();
        return new SpreadTree(here, above.Aggregate(own, (below, node) => node with { Branches = [below] }), above, spread.AtLeast, words.IsCut || !spread.IsWhole)
        {
            Parts = [.. content.Derive(_ => new Divided()).Of(here.Body).Join(spread.Parts, part => part.Key, told => told.Key, (part, told) => (part, told))],
        };
    }

    // The first generations whole, as far as there is room.
    private static HashSet<SpreadNode> Nearest(IReadOnlyList<SpreadNode> after, int most)
    {
        var (near, waiting) = (new HashSet<SpreadNode>(ReferenceEqualityComparer.Instance), new Queue<SpreadNode>(after));
        while (near.Count < most && waiting.TryDequeue(out var node))
        {
            near.Add(node);
            node.Branches.ToList().ForEach(waiting.Enqueue);
        }

        return near;
    }
}

/// <summary>A node as it is drawn and listed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What is told beside the name, a sentence or two; may be empty.</param>
/// <param name="Address">Where to read more, or null.</param>
/// <param name="Look">Its look, by class.</param>
internal sealed record TreeNode(string Name, string Note, string? Address, string Look)
{
    public IReadOnlyList<TreeNode> Branches { get; init; } = [];

    /// <summary>All of it in one line.</summary>
    public string Words => Note == "" ? Name : $"{Name}. {Note}";

    public static TreeNode Of(Live<GoodExample> example) =>
        new(example.Body.Title, example.PutAway is null ? $"{example.Body.Kind.Name()}." : "Inte längre aktuellt.", example.Address, "");

    public static TreeNode Of(SpreadTeam team) => new(team.Name, team.Note, team.Story, team.Outcome switch
    {
        SpreadOutcome.Running => "is-running",
        SpreadOutcome.Abandoned => "is-ended",
        _ => "",
    });
}

/// <summary>Turns a tree into words.</summary>
internal sealed class TreeWords(LiveSnapshot content, HashSet<SpreadNode> near)
{
    /// <summary>Whether something was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A node without its branches, or null when it is an example that is gone.</summary>
    public TreeNode? Tell(SpreadNode node) => node switch
    {
        { Example: { } slug } => content.Read<GoodExample>(slug) is { } example ? TreeNode.Of(example) : null,
        { Team: { } team } => TreeNode.Of(team),
        _ => new TreeNode(SpreadNode.NotShown, "", null, "is-hidden"),
    };

    /// <summary>The branches of a node, as far as there is room.</summary>
    /// <param name="nodes">All of them.</param>
    /// <param name="nearest">The address of the nearest example above, in whose tree the rest is read.</param>
    public IReadOnlyList<TreeNode> Branches(IReadOnlyList<SpreadNode> nodes, string nearest)
    {
        var (here, left) = (nodes.Where(near.Contains).ToList(), nodes.Count(node => !near.Contains(node)));
        IsCut |= left > 0;
        return
        [
            .. here.Select(node => (Told: Tell(node), Node: node)).Where(pair => pair.Told is not null)
                .Select(pair => pair.Told! with { Branches = Branches(pair.Node.Branches, pair.Node.Example ?? nearest) }),
            .. left == 0 ? Array.Empty<TreeNode>() : [new TreeNode(left == 1 ? "En till" : $"{left} till", "", LibraryLinks.Spread(nearest), "is-more")],
        ];
    }
}
