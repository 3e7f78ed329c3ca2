using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;

namespace NaraVard.Web.Database;

/// <summary>A database as it is at one moment, while others go on writing.</summary>
internal sealed class OneMoment : IAsyncDisposable
{
    private readonly DbTransaction _transaction;

    private OneMoment(DbConnection connection, DbTransaction transaction, IReadOnlyList<TableShape> tables)
    {
        (_transaction, Tables) = (transaction, tables);
        Reader = new TableReader(connection, transaction);
    }

    public IReadOnlyList<TableShape> Tables { get; }

    public TableReader Reader { get; }

    /// <summary>Begins to read.</summary>
    /// <param name="store">The database, with a schema that the program knows.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="othersWait">Whether nobody may write meanwhile; on SQLite.</param>
    public static async Task<OneMoment> BeginAsync(Store store, CancellationToken ct, bool othersWait = false)
    {
        await store.Database.OpenConnectionAsync(ct);
        var (connection, tables) = (store.Database.GetDbConnection(), TableShape.AllOf(store));
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: !othersWait) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await store.Database.UseTransactionAsync(transaction, ct);

        // The first question decides the moment. On PostgreSQL the tables are held first, so that no migration changes one that isn't read yet.
        await store.Database.ExecuteSqlRawAsync(connection is SqliteConnection
            ? $"SELECT count(*) FROM {TableShape.Clock}"
            : $"SET TRANSACTION READ ONLY; LOCK TABLE {string.Join(", ", tables.Select(table => table.Quoted))} IN ACCESS SHARE MODE", ct);
        return new OneMoment(connection, transaction, tables);
    }

    public async Task<long> CountAsync(CancellationToken ct)
    {
        var rows = 0L;
        foreach (var table in Tables)
        {
            rows += await Reader.CountAsync(table, ct);
        }

        return rows;
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
