using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Editing.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>
/// Reads who has grown from whom: two queries for each generation, whatever its width. An example hangs below the cycle that it was offered from only when that team
/// has agreed; otherwise nothing ties the two together, here or anywhere.
/// </summary>
internal sealed class ReadGrowth(Store store, IExampleOffers offers)
{
    public const int MostTeams = 500;
    public const int MostGenerations = 12;

    // Asked by each page of an example.
    private static readonly CompiledQuery<Func<Store, string, CancellationToken, Task<bool>>> IsUsed = new(() => EF.CompileAsyncQuery((Store store, string example, CancellationToken ct) =>
        store.Set<Adaptation>().Any(adaptation => adaptation.ExampleSlug == example)));

    /// <summary>What has grown from an example.</summary>
    public async Task<Growth> AfterAsync(string example, CancellationToken ct)
    {
        // From most nothing has grown, and to ask just that costs a tenth of asking what it is.
        if (!await IsUsed.For(store)(store, example, ct))
        {
            return new Growth([], [], IsWhole: true);
        }

        var (teams, offered) = (new Dictionary<Guid, GrownTeam>(), new Dictionary<string, PublishedOffer>());
        var (examples, last) = (new List<string> { example }, new List<GrownTeam>());
        for (var generation = 0; generation < MostGenerations && examples.Count + last.Count > 0; generation++)
        {
            // Each has one parent and is taken once, so the address of an example that was used twice makes no ring.
            last = [.. (await GrownAsync(examples, [.. last.Select(team => team.Id)], MostTeams + 1 - teams.Count, ct)).Where(team => teams.TryAdd(team.Id, team))];
            if (teams.Count > MostTeams)
            {
                teams.Remove(last[^1].Id);
                return new Growth([.. teams.Values], [.. offered.Values], IsWhole: false);
            }

            var published = await offers.PublishedFromAsync([.. last.Where(team => team.IsShown).Select(team => team.Id)], ct);
            examples = [.. published.Where(offer => offer.Slug != example && offered.TryAdd(offer.Slug, offer)).Select(offer => offer.Slug)];
        }

        // That the tree goes on is said of what is shown alone.
        return new Growth([.. teams.Values], [.. offered.Values], IsWhole: !last.Exists(team => team.IsShown) && examples.Count == 0);
    }

    /// <summary>What an example has grown from, the nearest first.</summary>
    public async Task<IReadOnlyList<GrownStep>> BeforeAsync(string example, CancellationToken ct) => await ClimbAsync([], new GrownStep { Example = example }, ct);

    /// <summary>What a team has grown from, the nearest first.</summary>
    public async Task<IReadOnlyList<GrownStep>> BeforeAsync(GrownTeam team, CancellationToken ct) => await ClimbAsync([], new GrownStep { Team = team }, ct);

    /// <summary>A cycle as a team of a tree, or null.</summary>
    public Task<GrownTeam?> TeamAsync(Guid cycle, CancellationToken ct) =>
        store.Set<LearningCycle>().AsNoTracking().Where(c => c.Id == cycle).AsGrown(store).SingleOrDefaultAsync(ct);

    private Task<List<GrownTeam>> GrownAsync(List<string> examples, List<Guid> cycles, int most, CancellationToken ct)
    {
        var adaptations = store.Set<Adaptation>().Where(a => examples.Contains(a.ExampleSlug!) || cycles.Contains(a.FromCycleId!.Value));
        return adaptations.Join(store.Set<LearningCycle>(), a => a.CycleId, c => c.Id, (a, c) => c).AsNoTracking()
            .AsGrown(store).OrderBy(team => team.StartedAt).ThenBy(team => team.Id).Take(most).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<GrownStep>> ClimbAsync(List<GrownStep> climbed, GrownStep from, CancellationToken ct)
    {
        while (climbed.Count < 2 * MostGenerations && await AboveAsync(from, ct) is { } above && !climbed.Contains(above))
        {
            climbed.Add(above);
            from = above;
        }

        return climbed;
    }

    private async Task<GrownStep?> AboveAsync(GrownStep step, CancellationToken ct) => step switch
    {
        { Example: { } example } => await offers.CycleOfAsync(example, ct) is { } cycle && await TeamAsync(cycle, ct) is { IsShown: true } team ? new GrownStep { Team = team } : null,
        { Team.Example: { } example } => new GrownStep { Example = example },
        { Team.From: { } cycle } => await TeamAsync(cycle, ct) is { } team ? new GrownStep { Team = team } : null,
        _ => null,
    };
}

/// <summary>What has grown from an example.</summary>
/// <param name="Teams">The teams, each once, after what it has grown from.</param>
/// <param name="Offered">The examples that teams among them have offered.</param>
/// <param name="IsWhole">False when there is more than was read.</param>
internal sealed record Growth(IReadOnlyList<GrownTeam> Teams, IReadOnlyList<PublishedOffer> Offered, bool IsWhole);

/// <summary>A step on the way up: an example or a team.</summary>
internal sealed class GrownStep : IEquatable<GrownStep>
{
    public string? Example { get; init; }

    public GrownTeam? Team { get; init; }

    public bool IsHidden => Team is { IsShown: false };

    public bool Equals(GrownStep? other) => other is not null && Example == other.Example && Team?.Id == other.Team?.Id;

    public override bool Equals(object? obj) => Equals(obj as GrownStep);

    public override int GetHashCode() => HashCode.Combine(Example, Team?.Id);
}
