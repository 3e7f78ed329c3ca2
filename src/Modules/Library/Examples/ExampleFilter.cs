namespace NaraVard.Library.Examples;

/// <summary>What a reader has chosen in the list of examples. Within a filter one choice is enough; all filters must agree.</summary>
internal sealed record ExampleFilter(
    IReadOnlyList<string> Themes, IReadOnlyList<string> Levels, IReadOnlyList<string> Places, IReadOnlyList<string> Kinds, IReadOnlyList<string> Patterns)
{
    public const string Theme = "tema";
    public const string Level = "niva";
    public const string Place = "plats";
    public const string Kind = "slag";
    public const string Pattern = "monster";

    public static IReadOnlyList<string> All { get; } = [Theme, Level, Place, Kind, Pattern];

    /// <summary>Nothing chosen.</summary>
    public static ExampleFilter None { get; } = new([], [], [], [], []);

    /// <summary>What is chosen of one filter.</summary>
    public IReadOnlyList<string> Chosen(string filter) => filter switch
    {
        Theme => Themes,
        Level => Levels,
        Place => Places,
        Kind => Kinds,
        Pattern => Patterns,
        _ => [],
    };

    public bool IsEmpty => All.All(filter => Chosen(filter).Count == 0);

    /// <summary>Whether the reader has asked to see proposals.</summary>
    public bool WantsProposals => Kinds.Contains(ExampleKind.Proposal.Address());

    /// <summary>What an example has to offer a filter. A proposal has no place of its own: nothing has been done there.</summary>
    public static IEnumerable<string> ValuesOf(GoodExample example, string filter, bool wantsProposals) => filter switch
    {
        Theme => example.Themes,
        Level => example.SystemLevels.Select(level => level.Address()),
        Place => example.Kind != ExampleKind.Proposal || wantsProposals ? example.Places : [],
        Kind => [example.Kind.Address()],
        Pattern => example.Patterns,
        _ => [],
    };
}
