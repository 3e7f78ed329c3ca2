using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NaraVard.Kernel;

/// <summary>Lets SQLite overwrite what is deleted with zeroes, on each connection: what somebody has erased is not to be read in the bytes of the file.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    private const string On = "PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = On;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = On;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
