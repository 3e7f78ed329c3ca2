using NaraVard.Cycles.Running;
using NaraVard.Cycles.Starting;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>Prepares the talk of a cycle that has begun.</summary>
internal sealed class FitTalkOf(CycleSeeds seeds, FitTalks talks)
{
    /// <param name="by">The member who looks.</param>
    /// <param name="cycle">The cycle, with its plan.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The talk, or null when what the cycle has grown from can't be read any more.</returns>
    public async Task<FitTalk?> RunAsync(Person by, LearningCycle cycle, CancellationToken ct)
    {
        var origin = new Origin(cycle.GrownFrom?.ExampleSlug, cycle.GrownFrom?.FromCycleId, null);
        return await seeds.FindAsync(by, origin, ct) is { } seed
            ? await talks.RunAsync(by, seed, cycle.OrganisationCode, new TeamWords(cycle.Level, [.. cycle.Themes.Select(theme => theme.Theme)], cycle.Place), ct)
            : null;
    }
}
