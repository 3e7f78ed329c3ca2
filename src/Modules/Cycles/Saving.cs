using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles;

internal static class Saving
{
    private const int SqliteConstraint = 19;

    /// <summary>Saves, or says that somebody else came first.</summary>
    public static async Task<Problem?> SaveAsync(this Store store, string whenTooLate, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict(whenTooLate);
        }
    }

    // A row that somebody else has just added meets the table's keys before the version is compared. 23 is the standard's class for that.
    private static bool IsTooLate(this DbUpdateException refused) => refused is DbUpdateConcurrencyException || refused.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        DbException { SqlState: { } state } => state.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };
}
