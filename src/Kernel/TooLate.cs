using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel;

/// <summary>Tells a save that came second from one that could never work.</summary>
public static class TooLate
{
    private const int SqliteConstraint = 19;

    /// <summary>
    /// Whether a save was refused since somebody else saved first: the version has changed, or a row that they have just added
    /// meets the table's keys before the version is compared, or the two waited for each other. 23 and 40 are the classes for that
    /// in the SQL standard.
    /// </summary>
    public static bool IsTooLate(this DbUpdateException refused) => refused is DbUpdateConcurrencyException || refused.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        DbException { SqlState: { } state } => state.StartsWith("23", StringComparison.Ordinal) || state.StartsWith("40", StringComparison.Ordinal),
        _ => false,
    };
}
