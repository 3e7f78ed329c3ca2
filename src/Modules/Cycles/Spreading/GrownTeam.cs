using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>A team in a tree, whether it has agreed to be shown or not. What stands here of one that hasn't leaves this folder in no other way than <see cref="GrownTree"/> lets it.</summary>
internal sealed class GrownTeam
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The example that it has grown from, or null.</summary>
    public required string? Example { get; init; }

    /// <summary>The cycle that it has grown from, or null.</summary>
    public required Guid? From { get; init; }

    /// <summary>What the team has agreed to be called; null when it hasn't agreed.</summary>
    public required string? ShownAs { get; init; }

    public required DateTimeOffset? ShownAt { get; init; }

    public required bool LinksStory { get; init; }

    public required string Organisation { get; init; }

    public required SystemLevel Level { get; init; }

    public required bool IsEnded { get; init; }

    /// <summary>How its last round ended, or null when none has.</summary>
    public required RoundDecision? Decision { get; init; }

    /// <summary>One of the team. Teams with the same are counted as one, so that nobody fills up to five alone and reads off who else there is.</summary>
    public required Guid? CountedAs { get; init; }

    public bool IsShown => ShownAs is not null;

    /// <summary>The team in the words that everybody sees.</summary>
    /// <param name="kinds">The kinds of organisations by code.</param>
    public SpreadTeam Told(IReadOnlyDictionary<string, string> kinds) =>
        As(ShownAs ?? throw new InvalidOperationException("Teamet har inte sagt ja till att synas."), LinksStory, kinds);

    /// <summary>The same as if the team had agreed to another name.</summary>
    public SpreadTeam As(string name, bool linksStory, IReadOnlyDictionary<string, string> kinds) =>
        new(name, kinds.GetValueOrDefault(Organisation, OrganisationKinds.Other), Level, Outcome, linksStory ? CyclesLinks.Cycle(Id) : null);

    private SpreadOutcome Outcome => (IsEnded, Decision) switch
    {
        (false, _) => SpreadOutcome.Running,
        (_, RoundDecision.Adopt) => SpreadOutcome.Adopted,
        (_, RoundDecision.Adapt) => SpreadOutcome.Adapted,
        _ => SpreadOutcome.Abandoned,
    };
}

internal static class GrownTeams
{
    /// <summary>Cycles as teams of a tree.</summary>
    public static IQueryable<GrownTeam> AsGrown(this IQueryable<LearningCycle> cycles, Store store) =>
        from cycle in cycles
        join agreed in store.Set<ShownTeam>() on cycle.Id equals agreed.CycleId into maybe
        from agreed in maybe.DefaultIfEmpty()
        select new GrownTeam
        {
            Id = cycle.Id,
            StartedAt = cycle.StartedAt,
            Example = cycle.GrownFrom!.ExampleSlug,
            From = cycle.GrownFrom!.FromCycleId,
            ShownAs = agreed == null ? null : agreed.ShownAs,
            ShownAt = agreed == null ? null : agreed.ShownAt,
            LinksStory = agreed != null && agreed.LinksStory && store.EntriesReadableBy(null).Any(entry => entry.CycleId == cycle.Id),
            Organisation = cycle.OrganisationCode,
            Level = cycle.Level,
            IsEnded = cycle.EndedAt != null,
            CountedAs = cycle.Members.Where(member => member.Role == CycleRole.Member).OrderBy(member => member.AccountId).Select(member => (Guid?)member.AccountId).FirstOrDefault(),
            Decision = store.Set<RoundEnd>().Where(end => end.CycleId == cycle.Id).OrderByDescending(end => end.Round).Select(end => (RoundDecision?)end.Decision).FirstOrDefault(),
        };
}
