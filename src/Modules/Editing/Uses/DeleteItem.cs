using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Uses;

/// <summary>
/// Takes away a text that was never public and that nothing points to. What readers have met keeps its address for ever; it is
/// withdrawn or archived instead.
/// </summary>
internal sealed class DeleteItem(Store store, ContentTypes types, ReadUses read, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> RunAsync(Person by, ItemAddress at, int version, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (await read.RunAsync(at, ct) is not { } used || await store.FindItemAsync(types, at, ct) is not { } item)
        {
            return new Problem.NotFound();
        }

        if (Hindrance(used, item.Version == version) is { } why)
        {
            return new Problem.Conflict(why);
        }

        store.Add(item.Record(ContentAct.Deleted, by.Id, clock.GetUtcNow(), number: item.LastNumber));
        store.Remove(item);
        await store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id).ExecuteDeleteAsync(ct);
        if (await store.TrySaveAsync(ct) is false)
        {
            return new Problem.Conflict("Någon ändrade texten samtidigt. Läs den igen innan du tar bort den.");
        }

        await transaction.CommitAsync(ct);
        return item;
    }

    private static string? Hindrance(ItemUses used, bool isAsSeen) => used switch
    {
        { WasPublic: true } => "Sidan har varit publicerad, och dess adress är ett löfte. Dra tillbaka eller arkivera den i stället.",
        { Users.Count: > 0 } => $"Texten används på {used.Users.Count} ställen. Ta bort hänvisningarna i listan först.",
        _ when !isAsSeen => "Någon har ändrat texten sedan du öppnade sidan. Läs den igen innan du tar bort den.",
        _ => null,
    };
}
