using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Search;

/// <summary>Publishes small texts for a test to find.</summary>
internal static class Library
{
    /// <summary>Publishes an item as the import does, or a new text of one that is there.</summary>
    public static Task<string> PublishAsync(this Site site, string type, string slug, ContentBody body) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        var item = store.Set<ContentItem>().SingleOrDefault(item => item.Type == type && item.Slug == slug);
        if (item is null)
        {
            item = ContentItem.Create(type, slug);
            store.Add(item);
        }

        var kind = services.GetRequiredService<ContentTypes>()[type];
        store.Add(item.Import(kind.Write(body), publish: true, order, site.Clock.GetUtcNow()));
        store.Add(item.Record(ContentAct.Imported, by: null, site.Clock.GetUtcNow()));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return kind.AddressOf(slug);
    });
}
