using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Editing.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>What the team reads before it agrees: where in the trees it would stand, and what would be tied to it.</summary>
internal sealed class PlaceInTree(Store store, ReadGrowth growth, IExampleOffers offers, IOrganisations organisations, ILibrary library)
{
    public async Task<TeamPlace> RunAsync(Guid cycle, CancellationToken ct)
    {
        var team = await growth.TeamAsync(cycle, ct) ?? throw new InvalidOperationException("Cykeln finns inte.");
        var above = await growth.BeforeAsync(team, ct);
        var codes = above.Select(step => step.Team).OfType<GrownTeam>().Where(other => other.IsShown).Append(team).Select(other => other.Organisation).Distinct().ToList();
        var kinds = await organisations.KindsAsync(codes, ct);
        List<(string Title, string Address)> offered = [];
        foreach (var offer in await offers.PublishedFromAsync([cycle], ct))
        {
            offered.Add((await library.ExampleTitleAsync(offer.Slug, ct) ?? offer.Slug, CyclesLinks.Example(offer.Slug)));
        }

        return new TeamPlace(team, kinds, await ToldAsync(GrownTree.Before(above, kinds), ct), offered)
        {
            HasStory = await store.EntriesReadableBy(null).AnyAsync(entry => entry.CycleId == cycle, ct),
            Suggested = await store.Set<LearningCycle>().Where(c => c.Id == cycle).Select(c => c.Place).SingleAsync(ct),
        };
    }

    private async Task<IReadOnlyList<string>> ToldAsync(IReadOnlyList<SpreadNode> above, CancellationToken ct)
    {
        List<string> told = [];
        foreach (var node in above)
        {
            told.Add(node switch
            {
                { Example: { } slug } => await library.ExampleTitleAsync(slug, ct) ?? slug,
                { Team: { } team } => team.Name,
                _ => SpreadNode.NotShown,
            });
        }

        return told;
    }
}

/// <summary>Where a team would stand.</summary>
/// <param name="Team">The team.</param>
/// <param name="Kinds">The kinds of organisations by code.</param>
/// <param name="Above">What it has grown from, in words, the farthest first.</param>
/// <param name="Offered">The public examples that it has offered.</param>
internal sealed record TeamPlace(GrownTeam Team, IReadOnlyDictionary<string, string> Kinds, IReadOnlyList<string> Above, IReadOnlyList<(string Title, string Address)> Offered)
{
    /// <summary>Whether somebody in the team has shared something with everybody.</summary>
    public bool HasStory { get; init; }

    /// <summary>The place of the cycle's plan; may be empty.</summary>
    public string Suggested { get; init; } = "";

    /// <summary>The node as everybody would read it.</summary>
    public SpreadTeam As(string name, bool linksStory) => Team.As(name, linksStory && HasStory, Kinds);
}

/// <summary>A team with where it stands, to be drawn.</summary>
internal sealed record TeamDrawn(TeamPlace Place, SpreadTeam Team);
