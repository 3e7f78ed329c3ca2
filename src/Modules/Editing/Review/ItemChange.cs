using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>An item as somebody saw it: what they decide is about that and nothing newer.</summary>
internal sealed record SeenItem(ItemAddress At, int Version);

/// <summary>
/// A step in the life of an item: finds it as it was seen, lets the step be decided, and saves it together with its line in
/// the audit trail.
/// </summary>
internal sealed class ItemChange(Store store, ContentTypes types)
{
    private const string Late = "Någon har ändrat eller publicerat texten sedan du öppnade sidan. Här står det nya: läs det och välj sedan.";

    public async Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, Func<ContentItem, Task<Outcome<ContentEvent>>> decide, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (await store.FindItemAsync(types, seen.At, ct) is not { } item)
        {
            return new Problem.NotFound();
        }

        var decided = item.Version == seen.Version ? await decide(item) : new Problem.Conflict(Late);
        if (decided.Problem is { } problem)
        {
            return problem;
        }

        store.Add(decided.Value);
        return await store.TrySaveAsync(ct) ? item : new Problem.Conflict(Late);
    }

    /// <summary>A step that readers see: its number in the order of changes, the decision and the save are one transaction.</summary>
    public async Task<Outcome<ContentItem>> RunPublicAsync(Person by, SeenItem seen, Func<ContentItem, long, Task<Outcome<ContentEvent>>> decide, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var order = await ContentClock.NextAsync(store, ct);
        var decided = await RunAsync(by, seen, item => decide(item, order), ct);
        if (decided.Problem is null)
        {
            await transaction.CommitAsync(ct);
        }

        return decided;
    }
}
