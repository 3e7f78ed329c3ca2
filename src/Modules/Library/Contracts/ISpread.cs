namespace NaraVard.Library.Contracts;

/// <summary>
/// Who has grown from whom, as the teams have agreed that everybody may see it. A team that hasn't agreed has no name, no place and no number of its own in any
/// answer. Asked of those who run learning cycles, at every showing: nothing of it may be kept.
/// </summary>
public interface ISpread
{
    /// <summary>What an example has grown from and what has grown from it.</summary>
    /// <param name="example">Its address.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<TreeOfSpread> OfAsync(string example, CancellationToken ct);

    /// <summary>Which shown team learned from what, one line for each team, the one that began last first. What a team learned from one that isn't shown isn't there.</summary>
    Task<IReadOnlyList<LearnedFrom>> LearnedAsync(CancellationToken ct);
}

/// <summary>A tree of spread.</summary>
/// <param name="Before">What the example has grown from, the farthest first.</param>
/// <param name="After">What has grown from it.</param>
/// <param name="AtLeast">A number that the teams after the example are not fewer than, those that aren't shown too; null when it can't be told.</param>
/// <param name="IsWhole">False when the tree goes on beyond what was read.</param>
public sealed record TreeOfSpread(IReadOnlyList<SpreadNode> Before, IReadOnlyList<SpreadNode> After, int? AtLeast, bool IsWhole)
{
    /// <summary>What teams have done with the parts of the example; those parts alone that at least five have told of.</summary>
    public IReadOnlyList<PartSpread> Parts { get; init; } = [];
}

/// <summary>How many teams kept, changed and left out a part; null where a number is hidden.</summary>
/// <param name="Key">The part, as in <see cref="ExamplePart"/>.</param>
/// <param name="Teams">How many have told of it; at least five.</param>
/// <param name="Kept">How many kept it.</param>
/// <param name="Changed">How many changed it.</param>
/// <param name="LeftOut">How many left it out.</param>
/// <param name="ChangedBecause">How the change came about; null when it can't be told.</param>
/// <param name="LeftOutBecause">How it came to be left out; null when it can't be told.</param>
public sealed record PartSpread(string Key, int Teams, int? Kept, int? Changed, int? LeftOut, PartCauses? ChangedBecause, PartCauses? LeftOutBecause);

/// <summary>How many teams chose to, and how many had to; null where a number is hidden. Some may not have said.</summary>
/// <param name="Planned">How many chose it.</param>
/// <param name="Forced">How many had to.</param>
public sealed record PartCauses(int? Planned, int? Forced);

/// <summary>An example, a team that has agreed to be shown, or, when it is neither, teams that haven't: then it says only that there are such between those before and after it.</summary>
/// <param name="Branches">What has grown from it.</param>
public sealed record SpreadNode(IReadOnlyList<SpreadNode> Branches)
{
    /// <summary>What teams that haven't agreed are called, one or several.</summary>
    public const string NotShown = "Team som inte syns här";

    /// <summary>The address of the example, or null.</summary>
    public string? Example { get; init; }

    /// <summary>The team, or null.</summary>
    public SpreadTeam? Team { get; init; }
}

/// <summary>A team that has agreed to be shown, in the very words that it has agreed to.</summary>
/// <param name="Name">What the team wants to be called.</param>
/// <param name="Kind">The kind of organisation: "Kommun".</param>
/// <param name="Level">The level it works at.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Story">Where what the team has shared with everybody is read, or null.</param>
public sealed record SpreadTeam(string Name, string Kind, SystemLevel Level, SpreadOutcome Outcome, string? Story)
{
    /// <summary>All but the name, as it stands beside it.</summary>
    public string Note => $"{Kind}, på nivån {Level.Name().ToLowerInvariant()}. {Outcome.InWords()}";
}

/// <summary>What became of what a team took up.</summary>
public enum SpreadOutcome
{
    /// <summary>The team is at work.</summary>
    Running,

    /// <summary>It has become the team's way of working.</summary>
    Adopted,

    /// <summary>The team changed it after what it had learned.</summary>
    Adapted,

    /// <summary>It wasn't right for the team, which is a result too.</summary>
    Abandoned,
}

/// <summary>The outcomes in Swedish.</summary>
public static class SpreadOutcomes
{
    /// <summary>A sentence.</summary>
    public static string InWords(this SpreadOutcome outcome) => outcome switch
    {
        SpreadOutcome.Running => "Prövar nu.",
        SpreadOutcome.Adopted => "Har infört det.",
        SpreadOutcome.Adapted => "Har anpassat det.",
        _ => "Prövade och lade ned det.",
    };
}

/// <summary>That a team learned from an example or from another team.</summary>
/// <param name="Learner">The team.</param>
/// <param name="Example">The address of the example, or null.</param>
/// <param name="From">The other team, or null.</param>
/// <param name="Tree">The address of an example in whose tree both stand, or null.</param>
public sealed record LearnedFrom(SpreadTeam Learner, string? Example, SpreadTeam? From, string? Tree);
