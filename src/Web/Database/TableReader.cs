using System.Data.Common;
using System.Runtime.CompilerServices;

namespace NaraVard.Web.Database;

/// <summary>Reads a table's rows within a transaction that sees one moment.</summary>
internal sealed class TableReader(DbConnection connection, DbTransaction transaction)
{
    public async IAsyncEnumerable<object?[]> RowsAsync(TableShape table, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Command($"SELECT {table.ColumnList} FROM {table.Quoted}");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new object?[table.Columns.Count];
            for (var at = 0; at < row.Length; at++)
            {
                row[at] = reader.IsDBNull(at) ? null : Value(reader, at, table.Columns[at].Kind);
            }

            yield return row;
        }
    }

    public async Task<long> CountAsync(TableShape table, CancellationToken ct) => Convert.ToInt64(await ScalarAsync($"SELECT count(*) FROM {table.Quoted}", ct), provider: null);

    public async Task<bool> ExistsAsync(TableShape table, CancellationToken ct) => await ScalarAsync(
        connection is Microsoft.Data.Sqlite.SqliteConnection ? $"SELECT name FROM sqlite_master WHERE name = '{table.Name}'" : $"SELECT to_regclass('{table.Quoted}')::text", ct) is string;

    /// <summary>The last number that the database has given a row of the table; null when it gives none, or has given none yet.</summary>
    public async Task<long?> LastNumberAsync(TableShape table, CancellationToken ct)
    {
        if (table.Counter is not { } counter)
        {
            return null;
        }

        if (connection is Microsoft.Data.Sqlite.SqliteConnection)
        {
            return await ScalarAsync($"SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}' AND seq > 0", ct) as long?;
        }

        var sequence = (string?)await ScalarAsync($"SELECT pg_get_serial_sequence('{table.Quoted}', '{counter.Name}')", ct);
        return sequence is null ? null : await ScalarAsync($"SELECT CASE WHEN is_called THEN last_value END FROM {sequence}", ct) as long?;
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(ct) is { } answer and not DBNull ? answer : null;
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        return command;
    }

    private static object Value(DbDataReader reader, int at, ColumnKind kind) => kind switch
    {
        ColumnKind.Text or ColumnKind.Json => reader.GetString(at),
        ColumnKind.Id => reader.GetGuid(at),
        ColumnKind.Instant => DateTime.SpecifyKind(reader.GetDateTime(at), DateTimeKind.Utc),
        ColumnKind.Date => reader.GetFieldValue<DateOnly>(at),
        ColumnKind.Time => reader.GetFieldValue<TimeOnly>(at),
        ColumnKind.Truth => reader.GetBoolean(at),
        ColumnKind.Number => reader.GetInt32(at),
        ColumnKind.LongNumber => reader.GetInt64(at),
        _ => reader.GetFieldValue<byte[]>(at),
    };
}
