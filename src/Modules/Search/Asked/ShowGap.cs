using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Search.Asked;

/// <summary>An editor shows words that nothing answers among the open questions, or takes them away. Doing it twice is doing it once.</summary>
internal sealed class ShowGap(Store store, ReadSearches searches, TimeProvider clock)
{
    public async Task<Outcome<bool>> RunAsync(Person by, string words, bool isShown, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var asked = await searches.RunAsync(ct);
        if (isShown && !asked.Missed.Any(missed => missed.Words == words))
        {
            return new Problem.NotFound();
        }

        if (!isShown)
        {
            await store.Set<SearchGap>().Where(gap => gap.Words == words).ExecuteDeleteAsync(ct);
            return isShown;
        }

        if (!asked.Shown.Contains(words))
        {
            store.Add(new SearchGap { Words = words, ShownAt = clock.GetUtcNow() });
        }

        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            // Another editor said the same at the same time.
        }

        return isShown;
    }
}
