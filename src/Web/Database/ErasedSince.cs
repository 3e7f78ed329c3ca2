using System.Data.Common;
using Microsoft.Data.Sqlite;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using Npgsql;

namespace NaraVard.Web.Database;

/// <summary>Whom the database of a later day knows as erased: read from that database, or from a newer backup.</summary>
internal static class ErasedSince
{
    public const string Ask = "Skriv också --erased: vilka som har raderats efter säkerhetskopian och ska raderas igen. "
        + "Ange den databas som ersätts (--erased \"Data Source=/var/lib/naravard/naravard.db\" eller --erased \"Host=…\"), den nyaste säkerhetskopian (--erased MAPP), "
        + "eller --erased none om ingen av dem finns kvar.";

    public static async Task<IReadOnlyDictionary<string, DateOnly>> ReadAsync(string from, DateTimeOffset takenAt, IEraseAgain again, CancellationToken ct)
    {
        var (name, hash, day) = again.Kept;
        var table = new TableShape(name, [new(hash, ColumnKind.Text, Counts: false), new(day, ColumnKind.Date, Counts: false)]);
        if (from == "none")
        {
            return new Dictionary<string, DateOnly>();
        }

        if (!from.Contains('=', StringComparison.Ordinal))
        {
            var (folder, manifest) = await BackupFolder.OpenAsync(from, ct);
            if (manifest.TakenAt < takenAt)
            {
                throw new StartException("Säkerhetskopian efter --erased är äldre än den som läses tillbaka, så den vet inte vilka som har raderats sedan. Ange den nyaste som finns, eller none.");
            }

            var shape = manifest.Tables.Single(one => one.Shape.Name == name).Shape;
            var (hashAt, dayAt) = (At(shape, hash), At(shape, day));
            return await GatherAsync(folder.ReadTableAsync(shape, ct), hashAt, dayAt);
        }

        try
        {
            await using DbConnection connection = StoreSetup.IsPostgres(from)
                ? new NpgsqlConnection(from)
                : new SqliteConnection(new SqliteConnectionStringBuilder(from) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(ct);
            return await GatherAsync(new TableReader(connection, transaction).RowsAsync(table, ct), 0, 1);
        }
        catch (Exception no) when (no is DbException or ArgumentException)
        {
            throw new StartException($"Databasen efter --erased gick inte att läsa: {no.Message} Inget har lästs tillbaka.");
        }
    }

    private static int At(TableShape shape, string column) => shape.Columns.Select((one, at) => (one.Name, at)).Single(one => one.Name == column).at;

    private static async Task<IReadOnlyDictionary<string, DateOnly>> GatherAsync(IAsyncEnumerable<object?[]> rows, int hash, int day)
    {
        Dictionary<string, DateOnly> erased = [];
        await foreach (var row in rows)
        {
            erased[(string)row[hash]!] = (DateOnly)row[day]!;
        }

        return erased;
    }
}
