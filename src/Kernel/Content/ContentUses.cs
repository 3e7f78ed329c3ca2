using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>A text that points to something.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Slug">Its address within the type.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsPublic">Whether readers meet it; otherwise it is a working text.</param>
public sealed record ContentUse(ContentType Type, string Slug, string Title, bool IsPublic);

/// <summary>Answers where something is used: in public texts, in those that are put away and in the working texts.</summary>
/// <param name="store">The request's database context.</param>
/// <param name="content">The published content.</param>
/// <param name="types">The editorial types.</param>
public sealed class ContentUses(Store store, LiveContent content, ContentTypes types)
{
    /// <summary>The texts that point to an address, by title; never the item itself.</summary>
    /// <param name="address">"/exempel/slug", "/media/id", or what <see cref="ContentPointers.OfSource"/> gives.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<ContentUse>> OfAsync(string address, CancellationToken ct)
    {
        var live = (await content.NowAsync(ct)).Derive(snapshot => new LivePointers(snapshot, types));
        var drafts = await (
            from item in store.Set<ContentItem>()
            join revision in store.Set<ContentRevision>() on item.DraftRevisionId equals revision.Id
            select new { item.Type, item.Slug, revision.Json }).AsNoTracking().ToListAsync(ct);
        var working = from draft in drafts
                      let type = types[draft.Type]
                      let body = type.Read(draft.Json)
                      where ContentPointers.In(body, types).Contains(address)
                      select new ContentUse(type, draft.Slug, body.Title, IsPublic: false);
        return
        [
            .. live.To(address).Concat(working).Where(use => use.Type.AddressOf(use.Slug) != address)
                .OrderBy(use => use.Title, SwedishOrder.Words).ThenByDescending(use => use.IsPublic),
        ];
    }

    private sealed class LivePointers(LiveSnapshot snapshot, ContentTypes types)
    {
        private readonly ILookup<string, ContentUse> _uses = snapshot.Items.Concat(snapshot.PutAway)
            .SelectMany(item => ContentPointers.In(item.Any, types), (item, address) => (address, Use: new ContentUse(item.Type, item.Slug, item.Any.Title, IsPublic: true)))
            .ToLookup(pair => pair.address, pair => pair.Use);

        public IEnumerable<ContentUse> To(string address) => _uses[address];
    }
}
