using Microsoft.Data.Sqlite;
using Npgsql;

namespace NaraVard.Kernel;

/// <summary>
/// Whether something failed because the database couldn't be reached or had no room, and not because of what was asked: then the same works in a while,
/// and the answer is 503 instead of 500.
/// </summary>
public static class StoreAway
{
    /// <summary>When it is worth trying again.</summary>
    public const int RetryAfterSeconds = 15;

    private const int NoSpace = 28;
    private const int OverQuota = 122;

    // SQLite: in use, locked, not writable, can't be read or written, full, can't be opened.
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    // PostgreSQL: being stopped, killed, only to be read from (a standby that takes over).
    private static readonly string[] Postgres = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.ReadOnlySqlTransaction];

    /// <summary>Whether the failure, or one that it comes from, is of that kind.</summary>
    public static bool IsCause(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SqliteException lite && Sqlite.Contains(lite.SqliteErrorCode)
                || failure is NpgsqlException { IsTransient: true }
                || failure is PostgresException answer && Postgres.Contains(answer.SqlState)
                || failure is IOException { HResult: NoSpace or OverQuota })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What stands beside a published text, or something less while the database is away: the text can be read without it. Nothing that a text is
    /// misread without is asked for so.
    /// </summary>
    /// <param name="asked">What the database was asked.</param>
    /// <param name="otherwise">What is shown instead.</param>
    public static async Task<T> OrAsync<T>(Task<T> asked, T otherwise)
    {
        try
        {
            return await asked;
        }
        catch (Exception failure) when (IsCause(failure))
        {
            return otherwise;
        }
    }
}
