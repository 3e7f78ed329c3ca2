using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Schema;

/// <summary>How the database's schema stands to the program's.</summary>
/// <param name="Applied">The migrations that have been made.</param>
/// <param name="Missing">Those that the program has and the database lacks.</param>
/// <param name="Tolerated">Those of a newer program that are made so that this one manages.</param>
/// <param name="Unknown">Those of a newer program that this one may not work on.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Missing, IReadOnlyList<string> Tolerated, IReadOnlyList<string> Unknown)
{
    /// <summary>
    /// Stands in the list of migrations while a backup is read back or the data is moved. No program knows it, so none
    /// starts on what is half done.
    /// </summary>
    public const string HalfDone = "99999999999999_HalfDone";

    public bool IsHalfDone => Unknown.Contains(HalfDone);

    public static async Task<SchemaState> ReadAsync(Store store, CancellationToken ct)
    {
        var known = store.Database.GetMigrations().ToList();
        var applied = (await store.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var foreign = applied.Except(known).ToList();
        var tolerated = foreign.Count == 0 || !applied.Any(id => id.EndsWith("_ToleratedMigrations", StringComparison.Ordinal))
            ? []
            : await store.Set<ToleratedMigration>().Select(migration => migration.Id).Where(id => foreign.Contains(id)).ToListAsync(ct);
        return new SchemaState(applied, [.. known.Except(applied)], tolerated, [.. foreign.Except(tolerated)]);
    }
}
