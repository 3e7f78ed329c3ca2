using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>A database and the content's own handlers, without a site around them.</summary>
internal sealed class ContentDesk : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();

    private ContentDesk() { }

    public ContentTypes Types { get; } = TypesOfAll();

    public TestClock Clock { get; } = new();

    public static async Task<ContentDesk> OpenAsync()
    {
        var desk = new ContentDesk();
        await using var store = desk.Store();
        await store.MigrateAsync(CancellationToken.None);
        return desk;
    }

    public Store Store()
    {
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore(_database.ConnectionString ?? $"Data Source={Path.Combine(_database.Folder, "desk.db")}");
        return new Store(options.Options, Web.Modules.All);
    }

    public async Task<ContentImport.Report> ImportAsync(string folder)
    {
        await using var store = Store();
        return await new ContentImport(store, new ContentFolder(Types), Types, new TakeFiles(store, Types, Clock)).RunAsync(folder, CancellationToken.None);
    }

    public async Task<List<ContentExport.ExportedFile>> ExportAsync()
    {
        await using var store = Store();
        return await new ContentExport(store, Types).RunAsync(CancellationToken.None).ToListAsync();
    }

    /// <summary>Writes what is exported over a folder.</summary>
    public async Task ExportToAsync(ContentCopy folder)
    {
        foreach (var file in await ExportAsync())
        {
            Assert.Null(file.Fault);
            folder.Write(file.Path, file.Text);
        }
    }

    /// <summary>The public text of an item.</summary>
    public async Task<string?> LiveAsync(string type, string slug)
    {
        await using var store = Store();
        return await (
            from item in store.Set<ContentItem>()
            where item.Type == type && item.Slug == slug
            join revision in store.Set<ContentRevision>() on item.LiveRevisionId equals revision.Id
            select revision.Json).SingleOrDefaultAsync();
    }

    /// <summary>The text of an item's draft.</summary>
    public async Task<string> DraftAsync(string type, string slug)
    {
        await using var store = Store();
        return await (
            from item in store.Set<ContentItem>()
            where item.Type == type && item.Slug == slug
            join revision in store.Set<ContentRevision>() on item.DraftRevisionId equals revision.Id
            select revision.Json).SingleAsync();
    }

    /// <summary>Publishes a text, by two people.</summary>
    public async Task PublishAsync(string type, string slug, string json)
    {
        await using var store = Store();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        var item = await DraftedAsync(store, type, slug, json);
        store.Add(item.Submit(Guid.CreateVersion7(), new Publication(), Clock.GetUtcNow()).Value);
        store.Add(item.Publish(Guid.CreateVersion7(), [], new Publication(), order, Clock.GetUtcNow()).Value);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Saves a draft.</summary>
    public async Task DraftAsync(string type, string slug, string json)
    {
        await using var store = Store();
        await DraftedAsync(store, type, slug, json);
        await store.SaveChangesAsync();
    }

    public void Dispose() => _database.Dispose();

    public static ContentTypes TypesOfAll()
    {
        var types = new ContentTypes();
        foreach (var module in Web.Modules.All)
        {
            module.MapContent(types);
        }

        return types;
    }

    private async Task<ContentItem> DraftedAsync(Store store, string type, string slug, string json)
    {
        var item = await store.Set<ContentItem>().SingleOrDefaultAsync(item => item.Type == type && item.Slug == slug);
        if (item is null)
        {
            item = ContentItem.Create(type, slug);
            store.Add(item);
        }

        store.Add(item.Write(json, Guid.CreateVersion7(), Clock.GetUtcNow()));
        store.Add(item.Record(ContentAct.Saved, by: null, Clock.GetUtcNow()));
        return item;
    }
}
