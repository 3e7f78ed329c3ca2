using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable EF1001 // There is no public way to keep a connection of Entity Framework's own open between two uses of a pooled context; a version without this class doesn't compile.

namespace NaraVard.Kernel;

/// <summary>
/// Leaves SQLite's connection open as long as its context, which is used again: to open one is to teach it functions, a collation and to delete anew, and took longer than
/// most questions. An open one is an open file that nobody waits for. PostgreSQL's are few, and are given back after each question.
/// </summary>
internal sealed class KeptOpen(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    public static void Use(DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, KeptOpen>();

    /// <summary>Closes nothing; that is done with the context.</summary>
    protected override void CloseDbConnection()
    {
    }

    /// <summary>Closes nothing; that is done with the context.</summary>
    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}

/// <summary>Closes what was kept open when the program ends, since the pool of contexts leaves its connections as they are: the last to close moves what SQLite has in its log into the file.</summary>
public sealed class KeptConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<DbConnection, bool> _kept = [];

    /// <summary>Begins to remember connections.</summary>
    public KeptConnections() => AppDomain.CurrentDomain.ProcessExit += End;

    /// <inheritdoc/>
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        if (result is SqliteConnection)
        {
            _kept[result] = true;
        }

        return result;
    }

    /// <inheritdoc/>
    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => _kept.TryRemove(connection, out _);

    /// <inheritdoc/>
    public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        _kept.TryRemove(connection, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        foreach (var connection in _kept.Keys)
        {
            try
            {
                connection.Dispose();
            }
            catch (Exception failure) when (failure is DbException or InvalidOperationException)
            {
                // Somebody who didn't stop in time is still asking it. Its log is read at the next start.
            }
        }
    }

    private void End(object? sender, EventArgs e) => Dispose();
}
