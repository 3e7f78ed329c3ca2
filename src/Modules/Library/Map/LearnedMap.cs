using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Map;

/// <summary>
/// Who has learned from whom, by level or by kind of organisation. Each number counts teams that have agreed to be shown, every one of them, so there is nothing to
/// hide: a cell is the length of the list that it opens.
/// </summary>
internal sealed class LearnedMap
{
    public const string ByLevel = "niva";
    public const string ByKind = "slag";

    private static readonly MapGroup Unknown = new("okant", "Framgår inte");

    private readonly ILookup<(string From, string To), LearnedCase> _cases;

    private LearnedMap(IReadOnlyList<(LearnedCase Case, MapGroup From, MapGroup To)> placed, Comparison<MapGroup> order)
    {
        _cases = placed.ToLookup(place => (place.From.Key, place.To.Key), place => place.Case);
        (From, To) = (InOrder(placed.Select(place => place.From), order), InOrder(placed.Select(place => place.To), order));
    }

    /// <summary>What was learned from: a row for each.</summary>
    public IReadOnlyList<MapGroup> From { get; }

    /// <summary>Those who learned: a column for each.</summary>
    public IReadOnlyList<MapGroup> To { get; }

    public static LearnedMap Of(IEnumerable<LearnedFrom> learned, LiveSnapshot content, string by)
    {
        var isByLevel = by != ByKind;
        var placed =
            from one in learned
            let example = one.Example is { } slug ? content.Read<GoodExample>(slug) : null
            where example is not null || one.From is not null
            let told = new LearnedCase(one, example)
            from source in example is null ? [isByLevel ? Level(one.From!.Level) : Kind(one.From!.Kind)] : isByLevel ? example.Body.SystemLevels.Distinct().Select(Level) : KindsOf(example.Body, content)
            select (told, source, isByLevel ? Level(one.Learner.Level) : Kind(one.Learner.Kind));
        return new LearnedMap([.. placed], isByLevel ? (a, b) => OrderOf(a).CompareTo(OrderOf(b)) : (a, b) => (a == Unknown, a.Name).CompareTo((b == Unknown, b.Name)));
    }

    /// <summary>What a cell counts, the team that began last first.</summary>
    public IReadOnlyList<LearnedCase> Cases(string from, string to) => [.. _cases[(from, to)]];

    /// <summary>A cell in words.</summary>
    public static string InWords(MapGroup from, MapGroup to, int teams) => $"{to.Name} har lärt av {from.Name.ToLowerInvariant()}: {teams} team";

    private static MapGroup Level(SystemLevel level) => new(level.Address(), level.Name());

    private static MapGroup Kind(string kind) => new(Slug.Of(kind), kind);

    // An example says its places, and the register says what each of them is.
    private static IEnumerable<MapGroup> KindsOf(GoodExample example, LiveSnapshot content)
    {
        var kinds = example.Places.Select(PlaceNames.Of(content).Find).OfType<PlaceName>().Select(place => Kind(OrganisationKinds.InSwedish(place.Kind))).Distinct().ToList();
        return kinds.Count == 0 ? [Unknown] : kinds;
    }

    private static int OrderOf(MapGroup level) => (int)SystemLevels.FromAddress(level.Key)!.Value;

    private static IReadOnlyList<MapGroup> InOrder(IEnumerable<MapGroup> groups, Comparison<MapGroup> order) => [.. groups.Distinct().Order(Comparer<MapGroup>.Create(order))];
}

/// <summary>A row or a column.</summary>
/// <param name="Key">Its word in addresses.</param>
/// <param name="Name">Its name.</param>
internal sealed record MapGroup(string Key, string Name);

/// <summary>A team that has learned from an example or from another team.</summary>
/// <param name="Learned">What the team has agreed to tell.</param>
/// <param name="Example">The example, or null when it was another team.</param>
internal sealed record LearnedCase(LearnedFrom Learned, Live<GoodExample>? Example)
{
    /// <summary>What it learned from.</summary>
    public string From => Example?.Body.Title ?? Learned.From!.Name;
}
