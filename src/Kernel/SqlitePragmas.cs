using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NaraVard.Kernel;

/// <summary>
/// What each connection to SQLite is told. To overwrite what is deleted with zeroes: what somebody has erased is not to be read in the bytes of the file. And to keep half a
/// megabyte of the file in memory and not two: more than a hundred connections may lie open (<see cref="KeptOpen"/>), and the system keeps the file anyway.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string All = "PRAGMA secure_delete = ON; PRAGMA cache_size = -512;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    // Not even somebody who has gone away leaves an open connection untold: it is used again.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = All;
            command.ExecuteNonQuery();
        }
        catch (DbException)
        {
            connection.Close();
            throw;
        }
    }
}
