using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Statistics;
using NaraVard.Kernel.Text;
using NaraVard.Search.Contracts;

namespace NaraVard.Search.Asked;

/// <summary>What is searched for and what finds nothing, by counts from five up over a year.</summary>
internal sealed class ReadSearches(Store store, SearchCounts gathered, TimeProvider clock) : ISearchGaps
{
    private const int Most = 100;
    private const int Months = 12;

    public async Task<AskedWords> RunAsync(CancellationToken ct)
    {
        await gathered.WriteAsync(ct);
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-Months);
        var counts = store.Set<SearchCount>().Where(count => count.Month >= since).GroupBy(count => count.Words)
            .Select(words => new { Words = words.Key, Times = words.Sum(count => count.Times), Missed = words.Sum(count => count.Missed) });
        var common = await counts.Where(words => words.Times >= SmallGroups.Fewest).OrderByDescending(words => words.Times).ThenBy(words => words.Words).Take(Most).ToListAsync(ct);
        var missed = await counts.Where(words => words.Missed >= SmallGroups.Fewest).OrderByDescending(words => words.Missed).ThenBy(words => words.Words).Take(Most).ToListAsync(ct);
        return new AskedWords([.. common.Select(words => new Asked(words.Words, words.Times))], [.. missed.Select(words => new Asked(words.Words, words.Missed))], await ShownAsync(ct));
    }

    public async Task<IReadOnlyList<string>> ShownAsync(CancellationToken ct) =>
        [.. (await store.Set<SearchGap>().AsNoTracking().Select(gap => gap.Words).ToListAsync(ct)).Order(SwedishOrder.Words)];
}

/// <summary>What is searched for.</summary>
/// <param name="Common">What is searched for most.</param>
/// <param name="Missed">What is searched for most without being in any text.</param>
/// <param name="Shown">What stands among the open questions.</param>
internal sealed record AskedWords(IReadOnlyList<Asked> Common, IReadOnlyList<Asked> Missed, IReadOnlyList<string> Shown);

/// <summary>Words and how many times; at least five.</summary>
internal sealed record Asked(string Words, int Times);
