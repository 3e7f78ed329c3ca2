using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NaraVard.Kernel.Schema;

/// <summary>
/// Held by whoever makes or changes the schema; others wait. A process that dies lets go of it: on PostgreSQL it is a lock of a
/// connection, on SQLite one of a file beside the database.
/// </summary>
public sealed class SchemaLock : IAsyncDisposable
{
    // Any number that nobody else in the same database uses.
    private const long Key = 0x6e617261_76617264;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly IAsyncDisposable? _held;

    private SchemaLock(IAsyncDisposable? held) => _held = held;

    /// <summary>Waits for the lock.</summary>
    /// <param name="store">The database.</param>
    /// <param name="waits">Called once when somebody else has it.</param>
    /// <param name="ct">Stops the waiting.</param>
    public static async Task<SchemaLock> TakeAsync(Store store, Action? waits, CancellationToken ct) =>
#pragma warning disable CA2000 // Given back with the lock that holds it.
        new(store.Database.IsSqlite() ? await TakeFileAsync(store, waits, ct) : await TakeConnectionAsync(store.Database.GetConnectionString()!, waits, ct));
#pragma warning restore CA2000

    public ValueTask DisposeAsync() => _held?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<IAsyncDisposable> TakeConnectionAsync(string database, Action? waits, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var attempt = new NpgsqlCommand($"SELECT pg_try_advisory_lock({Key})", connection);
            if (!(bool)(await attempt.ExecuteScalarAsync(ct))!)
            {
                waits?.Invoke();
                await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Key})", connection) { CommandTimeout = 0 };
                await wait.ExecuteNonQueryAsync(ct);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<IAsyncDisposable?> TakeFileAsync(Store store, Action? waits, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(((DbConnection)store.Database.GetDbConnection()).ConnectionString).DataSource;
        if (file is "" or ":memory:")
        {
            return null;
        }

        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException or FileNotFoundException))
            {
                if (!told)
                {
                    waits?.Invoke();
                }

                await Task.Delay(Between, ct);
            }
        }
    }
}
