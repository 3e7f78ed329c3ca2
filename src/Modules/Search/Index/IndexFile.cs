using Microsoft.Data.Sqlite;

namespace NaraVard.Search.Index;

/// <summary>A file that an index lives in. It can be thrown away at any time: everything in it is worked out from the published content.</summary>
internal sealed class IndexFile(string path)
{
    private const int Corrupt = 11;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    public string Path => path;

    public bool IsThere => File.Exists(path);

    public SqliteConnection OpenToRead() => Open(SqliteOpenMode.ReadOnly);

    public SqliteConnection OpenToWrite() => Open(SqliteOpenMode.ReadWrite);

    /// <summary>What made the file, or null when it isn't whole.</summary>
    public string? Stamp()
    {
        try
        {
            using var file = OpenToRead();
            return Scalar(file, "PRAGMA quick_check(1)") == "ok" ? Scalar(file, "SELECT stamp FROM made_by") : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Makes the file and fills it. It counts as an index only once it is stamped, last of all; until then nothing has to be safe on the disk.</summary>
    public void Make(string stamp, Action<SqliteConnection> fill)
    {
        using var file = Open(SqliteOpenMode.ReadWriteCreate);
        Run(file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        Run(file, IndexSchema.Create);
        fill(file);
        Run(file, IndexSchema.Tidy);
        Run(file, "PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL");
        Run(file, "INSERT INTO made_by VALUES ($stamp)", ("$stamp", stamp));
        Run(file, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Takes the file away. Who is reading it may read on.</summary>
    public void Delete()
    {
        foreach (var mode in (SqliteOpenMode[])[SqliteOpenMode.ReadOnly, SqliteOpenMode.ReadWrite, SqliteOpenMode.ReadWriteCreate])
        {
            using var pool = new SqliteConnection(ConnectionString(mode));
            SqliteConnection.ClearPool(pool);
        }

        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            try
            {
                File.Delete(path + ending);
            }
            catch (IOException)
            {
                // Somebody has it open, on a system where that matters; it goes next time.
            }
        }
    }

    /// <summary>Whether an error means that the file itself is broken or gone, and not that it is busy.</summary>
    public static bool IsDamage(SqliteException error) =>
        error.SqliteErrorCode is Corrupt or CantOpen or NotADatabase || error.Message.Contains("no such table", StringComparison.Ordinal);

    private static void Run(SqliteConnection file, string sql, params (string Name, object Value)[] values)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static string? Scalar(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(ConnectionString(mode));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 30 }.ToString();
}
