using System.Text.Json.Serialization;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>What a team sets out to do, as written. Only title, purpose and level are needed to begin; the rest is asked when its phase comes.</summary>
internal sealed class CyclePlan(string? title, string? purpose, SystemLevel? level)
{
    public const int LongestLine = 200;

    private const int MostThemes = 20;

    public string Title { get; } = FreeText.Clean(title);

    public string Purpose { get; } = FreeText.Clean(purpose);

    public SystemLevel? Level { get; } = level;

    public string WhatToLearn { get; init => field = FreeText.Clean(value); } = "";

    public string Actors { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>Who ought to take part and doesn't yet.</summary>
    public string Missing { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>How the team gathers what it sees.</summary>
    public string Gathering { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>When the team sits down to reflect.</summary>
    public string Reflecting { get; init => field = FreeText.Clean(value); } = "";

    public string CounterMove { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>Who has said yes to the trial.</summary>
    public string Mandate { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>The last day that the mandate holds, or null.</summary>
    public DateOnly? MandateUntil { get; init; }

    public string FreedTime { get; init => field = FreeText.Clean(value); } = "";

    public string PausedRules { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>What else keeps business as usual from stopping the trial.</summary>
    public string Protection { get; init => field = FreeText.Clean(value); } = "";

    public string Place { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>The keys of themes in the library.</summary>
    public IReadOnlyList<string> Themes { get; init => field = [.. value.Where(theme => !string.IsNullOrWhiteSpace(theme)).Distinct().Take(MostThemes)]; } = [];

    /// <summary>What was kept of what the cycle has grown from.</summary>
    public string Kept { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>What was changed.</summary>
    public string Changed { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>What was added.</summary>
    public string Added { get; init => field = FreeText.Clean(value); } = "";

    /// <summary>What became of the parts of the example that it has grown from.</summary>
    public IReadOnlyList<ToldPart> Parts { get; init; } = [];

    /// <summary>What is told of what it has grown from.</summary>
    [JsonIgnore]
    public AdaptationTelling Adaptation => new(Kept, Changed, Added, Parts);

    public Problem? Check() =>
        FreeText.Check(nameof(Title), Title, "Skriv en kort titel", LongestLine)
        ?? FreeText.Check(nameof(Purpose), Purpose, "Skriv vad som ska bli bättre, och för vem")
        ?? (Level is { } chosen && Enum.IsDefined(chosen) ? null : new Problem.Invalid(nameof(Level), "Välj en nivå"))
        ?? FreeText.Check(nameof(Place), Place, longest: LongestLine)
        ?? PlanPart.All.Select(part => FreeText.Check(part.Field, part.Of(this))).FirstOrDefault(problem => problem is not null);
}
