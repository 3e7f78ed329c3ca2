using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Review;

/// <summary>Who has written what two people don't yet stand behind.</summary>
internal sealed class Writers(Store store)
{
    /// <param name="item">The item.</param>
    /// <param name="upTo">The last revision to count.</param>
    /// <param name="ct">Stops the look-up.</param>
    public async Task<IReadOnlyCollection<Guid>> RunAsync(ContentItem item, int upTo, CancellationToken ct)
    {
        var after = item.ApprovedNumber ?? 0;
        var revisions = store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id);
        var text = await revisions.Where(revision => revision.Number == upTo).Select(revision => revision.Json).SingleOrDefaultAsync(ct);

        // An older version that was restored has its first writer, whoever brought it back.
        return await revisions
            .Where(revision => ((revision.Number > after && revision.Number <= upTo) || revision.Json == text) && revision.WrittenBy != null)
            .Select(revision => revision.WrittenBy!.Value).Distinct().ToListAsync(ct);
    }
}
