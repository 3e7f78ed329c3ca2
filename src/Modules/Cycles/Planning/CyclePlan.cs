namespace NaraVard.Cycles.Planning;

/// <summary>What a team sets out to do, as written. Only title, purpose and level are needed to begin.</summary>
internal sealed class CyclePlan(string? title, string? purpose, SystemLevel? level)
{
    public const int LongestLine = 200;

    private const int MostThemes = 20;

    public string Title { get; } = FreeText.Clean(title);

    public string Purpose { get; } = FreeText.Clean(purpose);

    public SystemLevel? Level { get; } = level;

    public string WhatToLearn { get; init => field = FreeText.Clean(value); } = "";

    public string CounterMove { get; init => field = FreeText.Clean(value); } = "";

    public string Protection { get; init => field = FreeText.Clean(value); } = "";

    public string Actors { get; init => field = FreeText.Clean(value); } = "";

    public string Place { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>The keys of themes in the library.</summary>
    public IReadOnlyList<string> Themes { get; init => field = [.. value.Where(theme => !string.IsNullOrWhiteSpace(theme)).Distinct().Take(MostThemes)]; } = [];

    /// <summary>What was kept of what the cycle has grown from.</summary>
    public string Kept { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>What was changed.</summary>
    public string Changed { get; init => field = FreeText.Clean(value); } = "";

    public Problem? Check() =>
        FreeText.Check(nameof(Title), Title, "Skriv en kort titel", LongestLine)
        ?? FreeText.Check(nameof(Purpose), Purpose, "Skriv vad ni vill uppnå")
        ?? (Level is { } chosen && Enum.IsDefined(chosen) ? null : new Problem.Invalid(nameof(Level), "Välj en nivå"))
        ?? FreeText.Check(nameof(WhatToLearn), WhatToLearn)
        ?? FreeText.Check(nameof(CounterMove), CounterMove)
        ?? FreeText.Check(nameof(Protection), Protection)
        ?? FreeText.Check(nameof(Actors), Actors)
        ?? FreeText.Check(nameof(Place), Place, longest: LongestLine)
        ?? FreeText.Check(nameof(Kept), Kept)
        ?? FreeText.Check(nameof(Changed), Changed);
}
