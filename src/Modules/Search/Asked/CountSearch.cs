using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Search.Find;

namespace NaraVard.Search.Asked;

/// <summary>Counts what was searched for. A count that is lost in a race is a count too few; the search itself never waits for it to be right.</summary>
internal sealed class CountSearch(Store store, LiveContentMemory memory, TimeProvider clock)
{
    // As long as a search waits for a database that somebody else holds; the usual half a minute would be the searcher's.
    private const int SecondsAtMost = 1;

    public async Task RunAsync(SearchAnswer answer, CancellationToken ct)
    {
        if (memory.IsAway)
        {
            return;
        }

        var usual = store.Database.GetCommandTimeout();
        try
        {
            store.Database.SetCommandTimeout(SecondsAtMost);
            await CountAsync(answer, ct);
        }
        catch (Exception failure) when (StoreAway.IsCause(failure))
        {
            // Too few by one, as after a race.
        }
        finally
        {
            store.Database.SetCommandTimeout(usual);
        }
    }

    private async Task CountAsync(SearchAnswer answer, CancellationToken ct)
    {
        if (SearchCount.WordsOf(answer.Query.Text) is not { } words)
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var month = new DateOnly(today.Year, today.Month, 1);
        var missed = answer.Promoted.Count == 0 && (answer.Total == 0 || answer.Missing.Count > 0) ? 1 : 0;
        var counted = await store.Set<SearchCount>().Where(count => count.Month == month && count.Words == words)
            .ExecuteUpdateAsync(set => set.SetProperty(count => count.Times, count => count.Times + 1).SetProperty(count => count.Missed, count => count.Missed + missed), ct);
        if (counted > 0)
        {
            return;
        }

        try
        {
            store.Add(new SearchCount { Words = words, Month = month, Times = 1, Missed = missed });
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            store.ChangeTracker.Clear();
        }
    }
}
