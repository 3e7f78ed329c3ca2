using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests;

/// <summary>What a site really keeps: the bytes of its files, or the rows of its PostgreSQL database.</summary>
internal static class StoredBytes
{
    /// <summary>Whether some words lie anywhere: in a file of the data folder, or in a column of a table.</summary>
    public static async Task<bool> KeepsAsync(this Site site, string words) =>
        site.FilesHold(words) || (await site.IsPostgresAsync() && await site.RowsHoldAsync(words));

    public static Task<bool> IsPostgresAsync(this Site site) =>
        site.AskAsync(services => Task.FromResult(!services.GetRequiredService<Store>().Database.IsSqlite()));

    private static bool FilesHold(this Site site, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories).Any(file => Read(file).AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>A file that the site has open may still be read; one that it has taken away meanwhile, as SQLite does with a journal, keeps nothing.</summary>
    public static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static Task<bool> RowsHoldAsync(this Site site, string words) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        foreach (var table in store.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            // The name of a table can't be a parameter; it comes from our own model.
            var count = $$"""SELECT count(*)::int AS "Value" FROM "{{table}}" AS t WHERE t::text LIKE '%' || {0} || '%'""";
            if (await store.Database.SqlQueryRaw<int>(count, words).SingleAsync() > 0)
            {
                return true;
            }
        }

        return false;
    });
}
