using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>Brings the content folder into the database: only the files that changed, all in one transaction.</summary>
public sealed class ContentImport(Store store, ContentFolder folder, TimeProvider clock)
{
    /// <summary>What an import did.</summary>
    /// <param name="Imported">New or changed files that were taken in.</param>
    /// <param name="Unchanged">Files that were as before.</param>
    /// <param name="KeptHere">Changed files that were left aside, since the item has been edited in the product.</param>
    /// <param name="Faults">Files that could not be read; the items they belong to stay as they were.</param>
    public sealed record Report(int Imported, int Unchanged, IReadOnlyList<string> KeptHere, IReadOnlyList<ContentFault> Faults);

    /// <param name="root">The content folder.</param>
    /// <param name="ct">Stops the import; then nothing is saved.</param>
    public async Task<Report> RunAsync(string root, CancellationToken ct)
    {
        var reading = await folder.ReadAsync(root, ct);
        await using var transaction = await store.Database.BeginTransactionAsync(ct);

        // The number is also the lock that keeps two starting nodes from importing the same file at once.
        var order = await ContentClock.NextAsync(store, ct);
        var items = await store.Set<ContentItem>().ToDictionaryAsync(item => (item.Type, item.Slug), ct);
        var (imported, unchanged, kept) = (0, 0, new List<string>());
        foreach (var entry in reading.Entries)
        {
            var item = items.GetValueOrDefault((entry.Type.Name, entry.Slug));
            if (item?.FileHash == entry.Hash)
            {
                unchanged++;
            }
            else if (item is { EditedHere: true })
            {
                kept.Add(entry.Type.AddressOf(entry.Slug));
            }
            else
            {
                Take(entry, item, order);
                imported++;
            }
        }

        if (imported > 0)
        {
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return new Report(imported, unchanged, kept, reading.Faults);
    }

    private void Take(ContentFolder.Entry entry, ContentItem? item, long order)
    {
        if (item is null)
        {
            item = ContentItem.Create(entry.Type.Name, entry.Slug);
            store.Add(item);
        }

        store.Add(item.Import(entry.Type.Write(entry.Body), entry.Hash, entry.Body.IsPublished, order, clock.GetUtcNow()));
    }
}
