using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Suggestions;

/// <summary>An editor says that a suggestion doesn't fit, or lets it be suggested again. Doing it twice is doing it once.</summary>
internal sealed class DismissSuggestion(Store store, LiveContent content, TimeProvider clock)
{
    /// <param name="by">The editor.</param>
    /// <param name="pattern">The pattern's address.</param>
    /// <param name="example">The example's address.</param>
    /// <param name="isDismissed">False lets it be suggested again.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<bool>> RunAsync(Person by, string pattern, string example, bool isDismissed, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var live = await content.NowAsync(ct);
        if ((live.Find<Pattern>(pattern), live.Find<GoodExample>(example)) is not ({ } about, { } item))
        {
            return new Problem.NotFound();
        }

        var before = await store.Set<DismissedSuggestion>().SingleOrDefaultAsync(dismissed => dismissed.ExampleId == item.Id && dismissed.PatternId == about.Id, ct);
        if (isDismissed && before is null)
        {
            store.Add(new DismissedSuggestion { ExampleId = item.Id, PatternId = about.Id, DismissedBy = by.Id, DismissedAt = clock.GetUtcNow() });
        }
        else if (!isDismissed && before is not null)
        {
            store.Remove(before);
        }

        return await SavedAsync(isDismissed, ct);
    }

    private async Task<Outcome<bool>> SavedAsync(bool isDismissed, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return isDismissed;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            // Another editor said the same at the same time.
            return isDismissed;
        }
    }
}
