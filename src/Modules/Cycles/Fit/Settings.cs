using NaraVard.Library.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>What a cycle grows from.</summary>
internal enum OriginKind
{
    Example,
    Proposal,
    Attempt,
    Cycle,
}

/// <summary>The setting of what a cycle grows from, as far as it is told. What isn't told is empty.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Levels">The levels it is about.</param>
/// <param name="Themes">The keys of its themes.</param>
internal sealed record OriginSetting(OriginKind Kind, string Title, IReadOnlyList<SystemLevel> Levels, IReadOnlyList<string> Themes)
{
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>What kinds of organisation the places and organisations are, as in the register.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public string Phase { get; init; } = "";

    public string Period { get; init; } = "";

    public int? Year { get; init; }

    public bool WasBeingTried { get; init; }

    public bool HasEnded { get; init; }

    /// <summary>How it was before, in plain words.</summary>
    public string Starting { get; init; } = "";

    /// <summary>What made it possible, point by point.</summary>
    public IReadOnlyList<ExamplePart> MadePossible { get; init; } = [];

    /// <summary>What it is called in a sentence.</summary>
    public string It => Kind switch
    {
        OriginKind.Proposal => "Förslaget",
        OriginKind.Attempt => "Försöket",
        OriginKind.Cycle => "Den andra cykeln",
        _ => "Exemplet",
    };

    /// <summary>Whether it is tried, in a few words.</summary>
    public string Tried => Kind switch
    {
        OriginKind.Proposal => "Förslag, inte prövat",
        OriginKind.Attempt => "Försök som stannade",
        OriginKind.Cycle => "En annan lärandecykel",
        _ => "Prövat",
    };
}

/// <summary>The team's own setting, as far as it is known.</summary>
/// <param name="Organisation">The name of the organisation or unit that the cycle belongs to.</param>
/// <param name="Level">The level they work at.</param>
/// <param name="Themes">The keys of the cycle's themes.</param>
internal sealed record OwnSetting(string Organisation, SystemLevel? Level, IReadOnlyList<string> Themes)
{
    /// <summary>What the organisation is called in the register, or null.</summary>
    public string? Registered { get; init; }

    /// <summary>Its kind there, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Where the team is, as they write it.</summary>
    public string Place { get; init; } = "";
}

/// <summary>Kinds of organisation in words.</summary>
internal static class OrganisationKinds
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["region"] = "en region",
        ["municipality"] = "en kommun",
        ["agency"] = "en myndighet",
        ["government"] = "Regeringskansliet",
        ["university"] = "ett lärosäte",
        ["university-college"] = "ett lärosäte",
        ["association"] = "en förening",
        ["company"] = "ett företag",
    };

    /// <summary>"en region"; null for a kind that has no word of its own.</summary>
    public static string? With(string? kind) => kind is null ? null : Words.GetValueOrDefault(kind);

    /// <summary>"Region", as it stands alone.</summary>
    public static string? Alone(string? kind) => With(kind)?.Split(' ')[^1] is { } word ? char.ToUpperInvariant(word[0]) + word[1..] : null;
}
