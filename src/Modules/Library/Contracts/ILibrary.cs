namespace NaraVard.Library.Contracts;

/// <summary>What other modules may ask about the library.</summary>
public interface ILibrary
{
    /// <summary>An example as the starting point of a cycle, or null when none is published there.</summary>
    Task<ExampleSeed?> ExampleAsync(string slug, CancellationToken ct);

    /// <summary>The themes a cycle can be about: key and title, by title.</summary>
    Task<IReadOnlyDictionary<string, string>> ThemesAsync(CancellationToken ct);

    /// <summary>The title of an example that is or has been published, or null.</summary>
    Task<string?> ExampleTitleAsync(string slug, CancellationToken ct);

    /// <summary>A question that an issue of the series leaves its reader with, by its id, or null when the issue has none there.</summary>
    Task<IssueQuestion?> IssueQuestionAsync(string id, CancellationToken ct);

    /// <summary>The published patterns that something speaks against, by title.</summary>
    Task<IReadOnlyList<ContestedPattern>> ContestedAsync(CancellationToken ct);
}

/// <summary>A pattern that something speaks against.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Against">How many published examples speak against it.</param>
public sealed record ContestedPattern(string Address, string Title, int Against);

/// <summary>A question of an issue of the series.</summary>
/// <param name="Issue">The number of the issue: "3".</param>
/// <param name="Place">Its place among the questions, from 1.</param>
/// <param name="Text">The question.</param>
public sealed record IssueQuestion(string Issue, int Place, string Text)
{
    /// <summary>What it is asked for by: "3.2" is the second question of issue 3.</summary>
    public string Id => $"{Issue}.{Place}";
}

/// <summary>What a cycle takes with it from an example: its words, without figures.</summary>
/// <param name="Slug">The example's address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Starting">How it was before, as Markdown.</param>
/// <param name="ThinkAbout">What to think about, as Markdown.</param>
/// <param name="Themes">The keys of its themes.</param>
/// <param name="IsTried">False for a proposal.</param>
public sealed record ExampleSeed(string Slug, string Title, string Starting, string ThinkAbout, IReadOnlyList<string> Themes, bool IsTried)
{
    /// <summary>Where and when it was, so that a team can see what differs.</summary>
    public required ExampleSetting Setting { get; init; }
}

/// <summary>The setting that an example stands in, as its source tells.</summary>
/// <param name="Places">Places in Sweden by name.</param>
/// <param name="Countries">Other countries by name.</param>
/// <param name="Organisations">Who did it.</param>
/// <param name="Levels">All the levels it is about, the one nearest the person first.</param>
/// <param name="Phase">Where the work was when the source was written, in words.</param>
/// <param name="Period">The period as the source writes it; may be empty.</param>
/// <param name="Year">The last year that the period names, else the year of the source; null when neither is said.</param>
public sealed record ExampleSetting(
    IReadOnlyList<string> Places, IReadOnlyList<string> Countries, IReadOnlyList<string> Organisations, IReadOnlyList<SystemLevel> Levels, string Phase, string Period, int? Year)
{
    /// <summary>Whether it was an attempt that stopped.</summary>
    public bool HasStopped { get; init; }

    /// <summary>Whether it was still being tried when the source was written.</summary>
    public bool WasBeingTried { get; init; }

    /// <summary>Whether the work has ended.</summary>
    public bool HasEnded { get; init; }
}
