using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Promoted;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Find;

/// <summary>Searches all published content: what was asked for if it is there, then what comes nearest.</summary>
internal sealed class FindContent(LiveContent content, SearchIndex index, SearchWeights weights, SearchMeter meter, TimeProvider clock)
{
    /// <param name="typed">What somebody typed; anything at all.</param>
    /// <param name="kind">The address word of the kind to show, or null for all.</param>
    /// <param name="page">The page to show, from 1; the nearest there is.</param>
    /// <param name="size">How many results stand on a page.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<SearchAnswer> RunAsync(string? typed, string? kind, int page, int size, CancellationToken ct)
    {
        var query = SearchQuery.Parse(typed);
        if (query.IsEmpty)
        {
            return SearchAnswer.Nothing(query);
        }

        var began = clock.GetTimestamp();
        var answer = await index.AskAsync(
            content, (state, snapshot) => new Finder(state, snapshot, weights).Answer(query, kind, page, size).With(Promotions.Of(snapshot).For(query), new Narrowing(query, snapshot)), ct);
        meter.Took(clock.GetElapsedTime(began), answer.Total > 0);
        return answer;
    }
}
