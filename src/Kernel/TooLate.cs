using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel;

/// <summary>Tells a save that came second from one that could never work.</summary>
public static class TooLate
{
    // SQLITE_CONSTRAINT_FOREIGNKEY, _PRIMARYKEY, _TRIGGER (a row that others point to) and _UNIQUE. A missing value is no race.
    private static readonly int[] SqliteKeys = [787, 1555, 1811, 2067];

    // foreign_key_violation, unique_violation, and restrict_violation, which version 18 says for a row that others point to.
    private static readonly string[] PostgresKeys = ["23001", "23503", "23505"];

    /// <summary>
    /// Whether a save was refused since somebody else saved first: the version has changed, or a row that they have just added
    /// meets the table's keys before the version is compared, or the two waited for each other (class 40 in the SQL standard).
    /// </summary>
    public static bool IsTooLate(this DbUpdateException refused) => refused is DbUpdateConcurrencyException || refused.InnerException switch
    {
        SqliteException sqlite => SqliteKeys.Contains(sqlite.SqliteExtendedErrorCode),
        DbException { SqlState: { } state } => PostgresKeys.Contains(state) || state.StartsWith("40", StringComparison.Ordinal),
        _ => false,
    };
}
