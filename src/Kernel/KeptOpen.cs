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
