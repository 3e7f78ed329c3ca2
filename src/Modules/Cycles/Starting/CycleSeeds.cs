using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>What a cycle may start from, as the address of the form says it.</summary>
internal sealed record Origin(string? Example, Guid? Cycle, string? Question);

/// <summary>What a new cycle takes with it. All is empty when it starts from nothing.</summary>
internal sealed record CycleSeed(SystemLevel Level, IReadOnlyList<string> Themes)
{
    public ExampleSeed? Example { get; init; }

    public Guid? FromCycle { get; init; }

    /// <summary>The title of what it grows from.</summary>
    public string Title { get; init; } = "";

    /// <summary>A purpose to begin from.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The question that the team wants to learn about.</summary>
    public string? Question { get; init; }

    public Adaptation? Adaptation() => this switch
    {
        { Example: { } example } => Planning.Adaptation.OfExample(example.Slug, example.Title),
        { FromCycle: { } cycle } => Planning.Adaptation.OfCycle(cycle, Title),
        _ => null,
    };
}

/// <summary>Fetches what a cycle may start from.</summary>
internal sealed class CycleSeeds(Store store, ILibrary library, IQuestionBank questions)
{
    /// <returns>The seed, or null when what it should grow from isn't there for this person.</returns>
    public async Task<CycleSeed?> FindAsync(Person by, Origin origin, CancellationToken ct) => origin switch
    {
        { Example: { } slug } => await library.ExampleAsync(slug, ct) is { } example
            ? new CycleSeed(example.Level, example.Themes) { Example = example, Title = example.Title, Purpose = PurposeFrom(example) }
            : null,
        { Cycle: { } cycle } => await FromCycleAsync(by, cycle, ct),
        { Question: { } id } => await questions.FindAsync(id, ct) is { } question
            ? new CycleSeed(question.Level, []) { Question = question.Text }
            : null,
        _ => new CycleSeed(SystemLevel.Team, []),
    };

    private static string PurposeFrom(ExampleSeed example) => example.IsTried
        ? $"Att lära oss vad som kan fungera hos oss, med erfarenheterna från ”{example.Title}” som utgångspunkt."
        : $"Att pröva i liten skala om förslaget ”{example.Title}” kan fungera hos oss.";

    private Task<CycleSeed?> FromCycleAsync(Person by, Guid cycle, CancellationToken ct) =>
        store.CyclesKnownTo(by)
            .Where(c => c.Id == cycle)
            .Select(c => new CycleSeed(c.Level, c.Themes.Select(theme => theme.Theme).ToList()) { FromCycle = c.Id, Title = c.Title, Purpose = c.Purpose })
            .SingleOrDefaultAsync(ct);
}
