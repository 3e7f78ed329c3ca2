using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.People.Rights;

/// <summary>What is left of somebody, read from what is stored: every row of every table, and every byte of the file.</summary>
internal static class Traces
{
    /// <summary>The columns in which a text stands, whatever its case.</summary>
    public static Task<List<string>> ColumnsWithAsync(this Site site, string text) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        List<string> found = [];
        foreach (var table in store.Model.GetRelationalModel().Tables)
        {
            foreach (var column in table.Columns)
            {
                var sql = $"SELECT count(*) AS \"Value\" FROM \"{table.Name}\" WHERE lower(CAST(\"{column.Name}\" AS TEXT)) LIKE {{0}}";
                if (await store.Database.SqlQueryRaw<long>(sql, $"%{text.ToLowerInvariant()}%").SingleAsync() > 0)
                {
                    found.Add($"{table.Name}.{column.Name}");
                }
            }
        }

        return found;
    });

    /// <summary>Whether the database is a file of ours; PostgreSQL's aren't ours to read.</summary>
    public static bool HasFile(this Site site) => Directory.GetFiles(site.DataFolder, "naravard.db*").Length > 0;

    /// <summary>How many times a text stands in the bytes of the database; 0 on PostgreSQL, whose files aren't ours to read.</summary>
    public static async Task<int> BytesWithAsync(this Site site, string text)
    {
        await site.AskAsync(async services =>
        {
            await services.GetRequiredService<Store>().ForgetLogAsync(CancellationToken.None);
            return 0;
        });
        SqliteConnection.ClearAllPools();
        return Directory.GetFiles(site.DataFolder, "naravard.db*").Sum(file => Spellings(text).Sum(spelling => Count(StoredBytes.Read(file), Encoding.UTF8.GetBytes(spelling))));
    }

    private static IEnumerable<string> Spellings(string text) => new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() }.Distinct();

    private static int Count(ReadOnlySpan<byte> all, ReadOnlySpan<byte> wanted)
    {
        var count = 0;
        for (var at = all.IndexOf(wanted); at >= 0; at = all.IndexOf(wanted))
        {
            count++;
            all = all[(at + wanted.Length)..];
        }

        return count;
    }
}
