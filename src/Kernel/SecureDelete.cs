using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NaraVard.Kernel;

/// <summary>Lets SQLite overwrite what is deleted with zeroes, on each connection: what somebody has erased is not to be read in the bytes of the file.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    private const string On = "PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => TurnOn(connection);

    // Not even somebody who has gone away leaves an open connection without it: it is used again.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TurnOn(connection);
        return Task.CompletedTask;
    }

    private static void TurnOn(DbConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = On;
            command.ExecuteNonQuery();
        }
        catch (DbException)
        {
            connection.Close();
            throw;
        }
    }
}
