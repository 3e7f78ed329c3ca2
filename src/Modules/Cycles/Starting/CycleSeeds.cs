using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Fit;
using NaraVard.Cycles.Planning;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>What a cycle may start from, as the address of the form says it.</summary>
internal sealed record Origin(string? Example, Guid? Cycle, IReadOnlyCollection<string>? Questions)
{
    /// <summary>More questions than a cycle can begin with are left out.</summary>
    public const int MostQuestions = 10;

    /// <summary>What has been lifted to the organisation of the one who starts.</summary>
    public Guid? Lift { get; init; }
}

/// <summary>What a new cycle takes with it. All is empty when it starts from nothing.</summary>
internal sealed record CycleSeed(SystemLevel Level, IReadOnlyList<string> Themes)
{
    public ExampleSeed? Example { get; init; }

    public Guid? FromCycle { get; init; }

    /// <summary>The title of what it grows from.</summary>
    public string Title { get; init; } = "";

    /// <summary>The setting of what it grows from; null when it grows from nothing.</summary>
    public OriginSetting? Setting { get; init; }

    /// <summary>A purpose to begin from.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The questions that the team wants to learn about.</summary>
    public IReadOnlyList<BankQuestion> Questions { get; init; } = [];

    /// <summary>A name to begin from; empty when it grows from nothing that has one of its own.</summary>
    public string OwnTitle { get; init; } = "";

    /// <summary>What the team wants to learn, in the words of the questions.</summary>
    public string WhatToLearn => string.Join('\n', Questions.Select(question => question.Text));

    public Adaptation? Adaptation() => this switch
    {
        { Example: { } example } => Planning.Adaptation.OfExample(example.Slug, example.Title),
        { FromCycle: { } cycle } => Planning.Adaptation.OfCycle(cycle, Title),
        _ => null,
    };
}

/// <summary>Fetches what a cycle may start from.</summary>
internal sealed class CycleSeeds(Store store, ILibrary library, IExampleParts parts, IQuestionBank questions, ILifting lifting)
{
    /// <returns>The seed, or null when what it should grow from isn't there for this person.</returns>
    public async Task<CycleSeed?> FindAsync(Person by, Origin origin, CancellationToken ct) => origin switch
    {
        { Example: { } slug } => await library.ExampleAsync(slug, ct) is { } example
            ? new CycleSeed(SystemLevel.Team, example.Themes)
            {
                Example = example,
                Title = example.Title,
                Purpose = PurposeFrom(example),
                Setting = SettingOf(example, await parts.OfAsync(slug, ct)),
            }
            : null,
        { Cycle: { } cycle } => await FromCycleAsync(by, cycle, ct),
        { Questions: { Count: > 0 } ids } => await AboutAsync(by, [.. ids.Distinct().Take(Origin.MostQuestions)], ct),
        { Lift: { } bundle } => await lifting.SeedAsync(by, bundle, ct) is { } lifted
            ? new CycleSeed(lifted.Level, []) { OwnTitle = TitleOf(lifted.Text), Purpose = $"Att pröva vad vi kan göra åt det här:\n\n{lifted.Text}" }
            : null,
        _ => new CycleSeed(SystemLevel.Team, []),
    };

    private static string TitleOf(string text) => Cut.To(text.Split('\n')[0].Trim(), CyclePlan.LongestLine);

    private async Task<CycleSeed?> AboutAsync(Person by, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var found = await questions.FindAllAsync(ids, by, ct);
        BankQuestion[] asked = [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<BankQuestion>()];
        return asked is [var first, ..] ? new CycleSeed(first.Level, []) { Questions = asked } : null;
    }

    private static string PurposeFrom(ExampleSeed example) => example.IsTried
        ? $"Att lära oss vad som kan fungera hos oss, med erfarenheterna från ”{example.Title}” som utgångspunkt."
        : $"Att pröva i liten skala om förslaget ”{example.Title}” kan fungera hos oss.";

    private static OriginSetting SettingOf(ExampleSeed example, IReadOnlyList<ExamplePart> all) =>
        new(KindOf(example), example.Title, example.Setting.Levels, example.Themes)
        {
            Places = example.Setting.Places,
            Countries = example.Setting.Countries,
            Organisations = example.Setting.Organisations,
            Phase = example.Setting.Phase,
            Period = example.Setting.Period,
            Year = example.Setting.Year,
            WasBeingTried = example.Setting.WasBeingTried,
            HasEnded = example.Setting.HasEnded,
            Starting = string.Join(' ', SafeMarkdown.ToPlain(example.Starting).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            MadePossible = [.. all.Where(part => part.Section == ExamplePart.MadePossible)],
        };

    private static OriginKind KindOf(ExampleSeed example) => !example.IsTried ? OriginKind.Proposal : example.Setting.HasStopped ? OriginKind.Attempt : OriginKind.Example;

    private async Task<CycleSeed?> FromCycleAsync(Person by, Guid cycle, CancellationToken ct)
    {
        var found = await store.CyclesKnownTo(by).Where(c => c.Id == cycle)
            .Select(c => new { c.Level, Themes = c.Themes.Select(theme => theme.Theme).ToList(), c.Title, c.Purpose })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new CycleSeed(found.Level, found.Themes)
            {
                FromCycle = cycle,
                Title = found.Title,
                Purpose = found.Purpose,
                Setting = new OriginSetting(OriginKind.Cycle, found.Title, [found.Level], found.Themes),
            };
    }
}
