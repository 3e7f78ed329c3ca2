using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Query;

namespace NaraVard.Search.Suggest;

/// <summary>Suggests what somebody who is typing may be after, by the published titles and the library's words. What others have searched for has no part in it.</summary>
internal sealed class SuggestContent(LiveContent content, SearchIndex index)
{
    /// <param name="typed">What is typed so far; anything at all.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>At most eight: titles first, then questions.</returns>
    public Task<IReadOnlyList<Suggestion>> RunAsync(string? typed, CancellationToken ct) =>
        index.AskAsync(content, (state, snapshot) => new Suggester(state, snapshot).Answer(SearchQuery.Parse(typed), isEnded: typed?.EndsWith(' ') == true), ct);
}
