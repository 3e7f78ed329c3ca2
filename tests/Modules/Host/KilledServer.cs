using System.Net;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Host;

/// <summary>A server of its own process with a database that outlives it, so that it can be killed (SIGKILL) in the middle of its work and started again.</summary>
/// <param name="content">The content folder.</param>
/// <param name="database">Where it keeps what it has, or none for a place of its own.</param>
internal sealed class KilledServer(string content, TestDatabase? database = null) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TestDatabase _database = database ?? TestDatabase.Create();

    public string DatabaseFile => Path.Combine(_database.Folder, "naravard.db");

    /// <summary>Starts the server; its content folder is read first.</summary>
    public ServerProcess Start(params string[] arguments) =>
        ServerProcess.Start(_database.Folder, "Development", [$"--Content:Folder={content}", "--urls", "http://127.0.0.1:0", .. StoreSetting(), .. arguments]);

    /// <summary>Starts it on a machine that trusts one more certificate.</summary>
    public ServerProcess StartTrusting(string certificate, params string[] arguments) =>
        ServerProcess.StartTrusting(certificate, _database.Folder, [$"--Content:Folder={content}", "--urls", "http://127.0.0.1:0", .. StoreSetting(), .. arguments]);

    /// <summary>Starts the server and lets it come to an end of what it does at start.</summary>
    public async Task ServeOnceAsync()
    {
        await using var server = Start();
        await server.AddressAsync();
        await server.StopAsync();
    }

    /// <summary>What the whole content is as files: path and bytes.</summary>
    public async Task<SortedDictionary<string, string>> ExportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("naravard-export-").FullName;
        try
        {
            await using var export = ServerProcess.Start(_database.Folder, "Development", ["--export", folder, .. StoreSetting()]);
            Assert.True(await export.ExitCodeAsync() == 0, export.Output);
            return FilesOf(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The files of a folder: path and bytes.</summary>
    public static SortedDictionary<string, string> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file))), StringComparer.Ordinal);

    /// <summary>Asks the database beside the server.</summary>
    public async Task<T> AskAsync<T>(Func<Store, Task<T>> ask)
    {
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore(_database.ConnectionString ?? $"Data Source={DatabaseFile};Mode=ReadWrite;Pooling=False;Default Timeout=30");
        await using var store = new Store(options.Options, Web.Modules.All);
        return await ask(store);
    }

    /// <summary>Waits until something is so in the database, looking all the time.</summary>
    public async Task UntilAsync(Func<Store, Task<bool>> isSo)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var until = DateTime.UtcNow + Longest; await ticks.WaitForNextTickAsync(TestContext.Current.CancellationToken);)
        {
            if (await HasTablesAsync() && await AskAsync(isSo))
            {
                return;
            }

            Assert.True(DateTime.UtcNow < until, "Det blev aldrig så i databasen.");
        }
    }

    /// <summary>Whatever has been taken in is whole: each item with its text, its file and its line in the trail, once.</summary>
    /// <returns>How many items there are.</returns>
    public Task<int> WholeAsync() => AskAsync(async store =>
    {
        var items = await store.Set<ContentItem>().Select(item => new { item.Id, item.LiveRevisionId, Key = item.Type + "/" + item.Slug }).ToListAsync();
        var revisions = await store.Set<ContentRevision>().Select(revision => new { revision.Id, revision.ItemId, revision.Json }).ToListAsync();
        var files = await store.Set<TakenFile>().Select(file => file.Type + "/" + file.Slug).ToListAsync();
        var lines = await store.Set<ContentEvent>().Where(line => line.Act == ContentAct.Imported).Select(line => line.ItemId).ToListAsync();
        Assert.Equal(items.Select(item => item.Key).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.Equal(items.Select(item => item.Id).Order(), lines.Order());
        Assert.Equal(items.Select(item => (Guid?)item.Id).Order(), revisions.Select(revision => (Guid?)revision.ItemId).Order());
        Assert.Equal(items.Select(item => item.LiveRevisionId).Order(), revisions.Select(revision => (Guid?)revision.Id).Order());
        if (store.Database.IsSqlite())
        {
            Assert.Equal(["ok"], await store.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
        }

        return items.Count;
    });

    /// <summary>Somebody who has signed in at a running server.</summary>
    public static async Task<Visitor> SignedInAsync(ServerProcess server, string role)
    {
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(await server.AddressAsync()) });
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", $"{role}@demo.invalid"), ("Password", "larande i vardagen"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public void Dispose() => _database.Dispose();

    private string[] StoreSetting() => _database.ConnectionString is { } postgres ? [$"--ConnectionStrings:Store={postgres}"] : [];

    // Before the schema is there a question would be an error, and an empty file must not be made for the server.
    private async Task<bool> HasTablesAsync()
    {
        if (_database.ConnectionString is null && !File.Exists(DatabaseFile))
        {
            return false;
        }

        try
        {
            return await AskAsync(async store => !(await store.Database.GetPendingMigrationsAsync()).Any());
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
