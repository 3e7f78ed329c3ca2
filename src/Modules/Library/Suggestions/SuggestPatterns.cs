using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns.Giving;

namespace NaraVard.Library.Suggestions;

/// <summary>Patterns that a text may speak for or against, with the words that they share.</summary>
internal sealed class SuggestPatterns(Store store, LiveContent content) : IPatternSuggestions
{
    /// <summary>The most that is suggested for one text.</summary>
    public const int Most = 3;

    /// <summary>What is further away than this is more often wrong than right.</summary>
    public const double LeastNearness = 0.16;

    /// <summary>For an example: what it doesn't speak for or against yet, and no editor has dismissed. Nothing for a proposal, which has not been tried.</summary>
    public async Task<IReadOnlyList<NearPattern>> ForAsync(Live<GoodExample> example, CancellationToken ct)
    {
        if (example.Body.Kind == ExampleKind.Proposal || example.PutAway is not null)
        {
            return [];
        }

        var settled = (await store.Set<DismissedSuggestion>().Where(dismissed => dismissed.ExampleId == example.Id).Select(dismissed => dismissed.PatternId).ToListAsync(ct))
            .Concat(await store.Set<GivenEvidence>().Where(given => given.ExampleId == example.Id && given.State == EvidenceState.Confirmed).Select(given => given.PatternId).ToListAsync(ct))
            .ToHashSet();
        return Near(await content.NowAsync(ct), example, settled.Contains);
    }

    public async Task<IReadOnlyList<SuggestedPattern>> ForAsync(string text, IReadOnlyCollection<string> themes, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var crossings = Crossings.Of(live);
        return [.. Shown(PatternProfiles.Of(live).To(text, themes)).Select(near => new SuggestedPattern(
            near.Pattern.Slug, near.Pattern.Body.Title, near.Pattern.Body.Claim, near.Words, [.. near.Themes.Select(crossings.ThemeTitle)]))];
    }

    /// <summary>For the whole library: each example that something is suggested for, the nearest first.</summary>
    public async Task<IReadOnlyList<SuggestedFor>> ForAllAsync(CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var settled = (await store.Set<DismissedSuggestion>().Select(dismissed => new { dismissed.ExampleId, dismissed.PatternId }).ToListAsync(ct)).Select(dismissed => (dismissed.ExampleId, dismissed.PatternId))
            .Concat((await store.Set<GivenEvidence>().Where(given => given.ExampleId != null && given.State == EvidenceState.Confirmed).Select(given => new { given.ExampleId, given.PatternId }).ToListAsync(ct)).Select(given => (given.ExampleId!.Value, given.PatternId)))
            .ToHashSet();
        return
        [
            .. live.All<GoodExample>().Where(example => example.Body.Kind != ExampleKind.Proposal)
                .Select(example => new SuggestedFor(example, Near(live, example, pattern => settled.Contains((example.Id, pattern)))))
                .Where(suggested => suggested.Patterns.Count > 0).OrderByDescending(suggested => suggested.Patterns[0].Nearness),
        ];
    }

    /// <summary>What of a list of patterns, the nearest first, is worth showing.</summary>
    public static IEnumerable<NearPattern> Shown(IEnumerable<NearPattern> nearest) => nearest.TakeWhile(near => near.Nearness >= LeastNearness).Take(Most);

    private static List<NearPattern> Near(LiveSnapshot live, Live<GoodExample> example, Func<Guid, bool> isSettled)
    {
        var known = Crossings.Of(live).PatternsOf(example.Slug).Select(pattern => pattern.Slug).ToHashSet();
        return [.. Shown(PatternProfiles.Of(live).NearEnough(example).Where(near => !known.Contains(near.Pattern.Slug) && !isSettled(near.Pattern.Id)))];
    }
}

/// <summary>An example with what is suggested for it.</summary>
internal sealed record SuggestedFor(Live<GoodExample> Example, IReadOnlyList<NearPattern> Patterns);
