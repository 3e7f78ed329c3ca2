using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;

namespace NaraVard.Tests.Headless;

/// <summary>Content that is published past the forms, whatever stands in it: as an old text or a file could.</summary>
internal static class Published
{
    /// <summary>A concept with this text.</summary>
    /// <returns>Its slug, which no other test has.</returns>
    public static async Task<string> ConceptAsync(Site site, string text, Func<Concept, Concept>? with = null)
    {
        var slug = $"prov-{Unique.Word()}";
        var concept = new Concept { Title = $"Provbegrepp {slug}", Text = text };
        await SaveAsync(site, "concept", slug, with is null ? concept : with(concept));
        return slug;
    }

    /// <summary>Publishes a text, or a new text where there is one.</summary>
    public static Task SaveAsync(Site site, string type, string slug, ContentBody body) => site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        var item = await store.Set<ContentItem>().SingleOrDefaultAsync(i => i.Type == type && i.Slug == slug);
        if (item is null)
        {
            store.Add(item = ContentItem.Create(type, slug));
        }

        store.Add(item.Import(services.GetRequiredService<ContentTypes>()[type].Write(body), publish: true, order, now));
        store.Add(item.Record(ContentAct.Imported, by: null, now));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });

    /// <summary>Withdraws what is published.</summary>
    public static Task TakeAwayAsync(Site site, string type, string slug) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        var item = await store.Set<ContentItem>().SingleAsync(i => i.Type == type && i.Slug == slug);
        store.Add(item.TakeAway(PutAway.Withdrawn, by: Guid.NewGuid(), "Prov.", order, services.GetRequiredService<TimeProvider>().GetUtcNow()).Value);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });
}
