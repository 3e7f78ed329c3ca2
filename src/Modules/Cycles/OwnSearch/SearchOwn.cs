using Microsoft.AspNetCore.Html;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Cycles.OwnSearch;

/// <summary>Searches what somebody may read of learning cycles. The question is counted nowhere, and what is read is gone when it is answered.</summary>
internal sealed class SearchOwn(OwnTexts texts, ITextSearch search, IPeople people)
{
    public const int PageSize = 20;

    /// <summary>How many of each place stand beside each other before one is chosen.</summary>
    public const int Glance = 5;

    /// <param name="by">The one who asks.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="chosen">The place to show alone, or null for both.</param>
    /// <param name="page">The page of it, from 1; the nearest there is.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<OwnAnswer> RunAsync(Person by, string? typed, OwnPlace? chosen, int page, CancellationToken ct)
    {
        var all = await texts.ReadAsync(by, ct);
        var found = await search.FindAsync(typed, [.. all.Select(text => new SearchedText(text.IsCycle ? text.Cycle : "", text.Text, text.At))], ct);
        var byPlace = found.Found.Select(text => all[text]).ToLookup(text => text.Place);
        var shown = OwnPlaces.All.Where(place => chosen is null || place == chosen).ToDictionary(place => place, place => On(byPlace[place].ToList(), chosen is null ? null : page));
        var names = await people.NamesAsync([.. shown.Values.SelectMany(group => group.Texts).Select(text => text.Author).OfType<Guid>().Distinct()], ct);
        return new OwnAnswer(
            found,
            [.. shown.Select(group => new OwnGroup(group.Key, group.Value.Total, group.Value.Page, [.. group.Value.Texts.Select(text => Result(text, found, names))]))],
            HasTexts: all.Count > 0);
    }

    private static (int Total, int Page, IReadOnlyList<OwnText> Texts) On(List<OwnText> found, int? page)
    {
        var at = Math.Clamp(page ?? 1, 1, PagerTagHelper.LastOf(found.Count, PageSize));
        return (found.Count, at, [.. found.Skip((at - 1) * PageSize).Take(page is null ? Glance : PageSize)]);
    }

    private static OwnResult Result(OwnText text, FoundTexts found, IReadOnlyDictionary<Guid, string> names) => new(
        text,
        text.IsCycle ? found.Mark(text.Cycle) : new HtmlContentBuilder().Append(text.Cycle),
        text.Author is { } author ? names.GetValueOrDefault(author, "Någon som har slutat") : "",
        found.Snippet(text.Text));
}

/// <summary>What somebody found of what is theirs.</summary>
/// <param name="Found">How the question was understood.</param>
/// <param name="Groups">The results of each place.</param>
/// <param name="HasTexts">Whether there was anything to look in.</param>
internal sealed record OwnAnswer(FoundTexts Found, IReadOnlyList<OwnGroup> Groups, bool HasTexts)
{
    public string Query => Found.Query;

    public int Total => Groups.Sum(group => group.Total);
}

/// <summary>The results of one place.</summary>
internal sealed record OwnGroup(OwnPlace Place, int Total, int Page, IReadOnlyList<OwnResult> Results);

/// <summary>A text that was found, with marks.</summary>
internal sealed record OwnResult(OwnText Text, IHtmlContent Cycle, string Author, IHtmlContent Snippet);
