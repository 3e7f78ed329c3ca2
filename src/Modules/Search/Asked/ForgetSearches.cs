using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Search.Asked;

/// <summary>Counts of searches from long ago.</summary>
internal sealed class ForgetSearches(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "Searches", 400, "Hur ofta något har sökts under en månad, utan uppgift om vem som sökte", "efter månaden",
        "Så att redaktionen ser vad som saknas under ett år.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var month = DateOnly.FromDateTime(before.UtcDateTime);
        return store.Set<SearchCount>().Where(count => count.Month < month).OrderBy(count => count.Month).ThenBy(count => count.Words).Take(most).ExecuteDeleteAsync(ct);
    }
}
