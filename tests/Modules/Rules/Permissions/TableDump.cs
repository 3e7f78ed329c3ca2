using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Every row of every table, to be compared with later.</summary>
internal static class TableDump
{
    public static Task<IReadOnlyDictionary<string, List<string>>> OfAsync(Site site) => site.AskAsync<IReadOnlyDictionary<string, List<string>>>(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await store.Database.OpenConnectionAsync();
        var dump = new Dictionary<string, List<string>>();
        foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            dump[table] = await RowsAsync(store, table);
        }

        return dump;
    });

    /// <summary>What differs, as "table: row".</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, List<string>> before, IReadOnlyDictionary<string, List<string>> after) =>
        [.. before.Keys.SelectMany(table => after[table].Except(before[table]).Concat(before[table].Except(after[table])).Select(row => $"{table}: {row}"))];

    private static async Task<List<string>> RowsAsync(Store store, string table)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetName(column)}={Text(reader.GetValue(column))}")));
        }

        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}";
}
