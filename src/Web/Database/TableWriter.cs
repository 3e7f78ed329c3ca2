using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace NaraVard.Web.Database;

/// <summary>Puts rows into empty tables within one transaction. What points to rows that come later is looked at when all are there.</summary>
internal sealed class TableWriter(DbConnection connection, DbTransaction transaction)
{
    // Constraints that may wait can be told to; ours may not, so they are changed meanwhile. That is within the transaction too.
    private const string ForeignKeys = "SELECT conrelid::regclass::text || '|' || quote_ident(conname) FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";

    private readonly List<string> _waiting = [];

    /// <summary>Lets rows come in any order, and takes away those that the migrations themselves have put there.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await ExecuteAsync($"DELETE FROM {TableShape.Clock}", ct);
        if (connection is SqliteConnection)
        {
            await ExecuteAsync("PRAGMA defer_foreign_keys = ON", ct);
            return;
        }

        await using (var keys = Command(ForeignKeys))
        await using (var reader = await keys.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                _waiting.Add(reader.GetString(0));
            }
        }

        foreach (var parts in _waiting.Select(key => key.Split('|')))
        {
            await ExecuteAsync($"ALTER TABLE {parts[0]} ALTER CONSTRAINT {parts[1]} DEFERRABLE INITIALLY DEFERRED", ct);
        }
    }

    /// <summary>Puts a table's rows, and lets its numbers go on from where they were.</summary>
    public async Task WriteAsync(TableShape table, IAsyncEnumerable<object?[]> rows, long? lastNumber, CancellationToken ct)
    {
        if (connection is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, table, rows, ct);
        }
        else
        {
            await InsertAsync(table, rows, ct);
        }

        if (lastNumber is { } last && table.Counter is { } counter)
        {
            await GoOnFromAsync(table, counter, last, ct);
        }
    }

    /// <summary>Looks at all that rows point to, and makes the constraints as they were.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        if (connection is SqliteConnection)
        {
            return; // The commit looks.
        }

        await ExecuteAsync("SET CONSTRAINTS ALL IMMEDIATE", ct);
        foreach (var parts in _waiting.Select(key => key.Split('|')))
        {
            await ExecuteAsync($"ALTER TABLE {parts[0]} ALTER CONSTRAINT {parts[1]} NOT DEFERRABLE", ct);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, TableShape table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY {table.Quoted} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", ct);
        copy.Timeout = TimeSpan.FromHours(1);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await copy.StartRowAsync(ct);
            for (var at = 0; at < row.Length; at++)
            {
                await (row[at] is { } value ? copy.WriteAsync(value, TypeOf(table.Columns[at].Kind), ct) : copy.WriteNullAsync(ct));
            }
        }

        await copy.CompleteAsync(ct);
    }

    private async Task InsertAsync(TableShape table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var insert = (SqliteCommand)Command($"INSERT INTO {table.Quoted} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"$p{at}"))})");
        var values = table.Columns.Select((_, at) => insert.Parameters.Add(new SqliteParameter($"$p{at}", DBNull.Value))).ToList();
        await foreach (var row in rows.WithCancellation(ct))
        {
            for (var at = 0; at < row.Length; at++)
            {
                values[at].Value = row[at] ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task GoOnFromAsync(TableShape table, ColumnShape counter, long last, CancellationToken ct)
    {
        if (connection is SqliteConnection)
        {
            await ExecuteAsync($"DELETE FROM sqlite_sequence WHERE name = '{table.Name}'", ct);
            await ExecuteAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table.Name}', {last})", ct);
            return;
        }

        await ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table.Quoted}', '{counter.Name}'), {last})", ct);
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        return command;
    }

    private static NpgsqlDbType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => NpgsqlDbType.Text,
        ColumnKind.Json => NpgsqlDbType.Jsonb,
        ColumnKind.Id => NpgsqlDbType.Uuid,
        ColumnKind.Instant => NpgsqlDbType.TimestampTz,
        ColumnKind.Date => NpgsqlDbType.Date,
        ColumnKind.Time => NpgsqlDbType.Time,
        ColumnKind.Truth => NpgsqlDbType.Boolean,
        ColumnKind.Number => NpgsqlDbType.Integer,
        ColumnKind.LongNumber => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Bytea,
    };
}
