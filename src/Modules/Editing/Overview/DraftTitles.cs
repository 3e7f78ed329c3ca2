using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Overview;

/// <summary>
/// The titles of drafts. A title stands within the draft's text, and a revision never changes: so each is read once on this
/// node and forgotten when it is a draft no more.
/// </summary>
internal sealed class DraftTitles(ContentTypes types)
{
    private readonly ConcurrentDictionary<Guid, string> _known = [];

    /// <param name="store">The request's database context.</param>
    /// <param name="drafts">All revisions that are drafts now, and the type of each.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(Store store, IReadOnlyDictionary<Guid, string> drafts, CancellationToken ct)
    {
        Guid[] missing = [.. drafts.Keys.Where(draft => !_known.ContainsKey(draft))];
        foreach (var some in missing.Chunk(200))
        {
            var read = await store.Set<ContentRevision>().Where(revision => some.Contains(revision.Id)).Select(revision => new { revision.Id, revision.Json }).ToListAsync(ct);
            read.ForEach(revision => _known[revision.Id] = types[drafts[revision.Id]].Read(revision.Json).Title);
        }

        foreach (var gone in _known.Keys.Where(known => !drafts.ContainsKey(known)))
        {
            _known.TryRemove(gone, out _);
        }

        return drafts.Keys.ToDictionary(draft => draft, draft => _known.GetValueOrDefault(draft, ""));
    }
}
