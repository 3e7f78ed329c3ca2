using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing;

/// <summary>Which item, as the editors' addresses name it.</summary>
/// <param name="Type">The word for the type: "exempel".</param>
/// <param name="Slug">The item's address within the type.</param>
internal sealed record ItemAddress(string Type, string Slug);

internal static class Items
{
    /// <summary>The item as the editors' addresses name it.</summary>
    public static ItemAddress InPages(this ContentAddress at) => new(EditingLinks.Word(at.Type), at.Slug);

    /// <summary>The item to change, or null when there is none.</summary>
    public static async Task<ContentItem?> FindItemAsync(this Store store, ContentTypes types, ItemAddress at, CancellationToken ct) =>
        types.FromAddress(at.Type) is { } type
            ? await store.Set<ContentItem>().SingleOrDefaultAsync(item => item.Type == type.Name && item.Slug == at.Slug, ct)
            : null;

    /// <summary>The address of a new item: the one that is wanted, or the first free one with a number after it.</summary>
    /// <param name="wanted">What the title gives.</param>
    /// <param name="taken">The addresses of the type that begin with it.</param>
    public static string Free(string wanted, IReadOnlyCollection<string> taken) =>
        Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").Prepend(wanted).First(slug => slug != ContentType.NewWord && !taken.Contains(slug));

    /// <summary>Saves unless somebody else has changed the same item meanwhile; then nothing is saved.</summary>
    public static async Task<bool> TrySaveAsync(this Store store, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            store.ChangeTracker.Clear();
            return false;
        }
    }
}
