using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Schema;
using NaraVard.Kernel.Text;
using Npgsql;

namespace NaraVard.Kernel;

/// <summary>Chooses the database: a connection string with "Host=" is PostgreSQL, anything else SQLite.</summary>
public static class StoreSetup
{
    public const string MigrationsAssembly = "NaraVard.Web";

    /// <summary>Whether the connection string names a PostgreSQL server.</summary>
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the database is on a PostgreSQL server.</summary>
    public static bool IsPostgres(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Database.GetDbConnection() is NpgsqlConnection;
    }

    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, string connectionString)
    {
        if (IsPostgres(connectionString))
        {
            options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(MigrationsAssembly));
        }
        else
        {
            options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly)).AddInterceptors(new SqlitePragmas(), new SwedishCollation());
            KeptOpen.Use(options);
        }

        return options.AddInterceptors(new ContentEventGuard(), new PersonalIdentityNet(), new VersionInterceptor());
    }

    /// <summary>Brings the schema up to date. Waits for another node that is doing the same.</summary>
    public static async Task MigrateAsync(this Store store, CancellationToken ct)
    {
        await using var held = await SchemaLock.TakeAsync(store, waits: null, ct);
        await store.MigrateAsync(held, ct);
    }

    /// <summary>Brings the schema up to date, for who has the lock already.</summary>
    /// <param name="store">The database.</param>
    /// <param name="held">The lock.</param>
    /// <param name="ct">Stops it between two migrations.</param>
    /// <param name="last">The migration to end with; the program's last when nothing is said.</param>
    public static async Task MigrateAsync(this Store store, SchemaLock held, CancellationToken ct, string? last = null)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (store.Database.IsSqlite())
        {
            await FreeStaleLockAsync(store, ct);
        }

        await store.Database.MigrateAsync(last, ct);
        if (store.Database.IsSqlite())
        {
            await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
        }
    }

    /// <summary>
    /// Moves what SQLite has in its log into the file, so that the log doesn't hold on to what was erased. As far as others
    /// who read meanwhile let it; the rest goes with the next. Nothing to do on PostgreSQL.
    /// </summary>
    public static Task ForgetLogAsync(this Store store, CancellationToken ct) => store.Database.IsSqlite()
        ? store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", ct)
        : Task.CompletedTask;

    // A process killed in the middle of a migration leaves its lock row behind, and the next start would wait for ever.
    // Whoever migrates holds our own lock, so a row that is there before we begin is stale.
    private static async Task FreeStaleLockAsync(Store store, CancellationToken ct)
    {
        const string LockTable = "__EFMigrationsLock";
        var tables = store.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = {LockTable}");
        if (await tables.SingleAsync(ct) > 0)
        {
            await store.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\";", ct);
        }
    }
}
