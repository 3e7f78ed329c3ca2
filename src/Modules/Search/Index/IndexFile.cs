using Microsoft.Data.Sqlite;

namespace NaraVard.Search.Index;

/// <summary>The file that the index lives in. It can be thrown away at any time: everything in it is worked out from the published content.</summary>
/// <param name="path">Where it is kept.</param>
/// <param name="stamp">What made it. A file with another stamp is not used.</param>
internal sealed class IndexFile(string path, string stamp)
{
    private const int Corrupt = 11;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    public SqliteConnection OpenToRead() => Open(SqliteOpenMode.ReadOnly);

    public SqliteConnection OpenToWrite() => Open(SqliteOpenMode.ReadWrite);

    /// <summary>Whether the file is there, whole, and made by this version of the program.</summary>
    public bool IsSound()
    {
        try
        {
            using var file = OpenToRead();
            return Scalar(file, "PRAGMA quick_check(1)") == "ok" && Scalar(file, "SELECT stamp FROM made_by") == stamp;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Throws away what there is and begins an empty index.</summary>
    public void Begin()
    {
        using (var old = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly)))
        using (var older = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite)))
        {
            SqliteConnection.ClearPool(old);
            SqliteConnection.ClearPool(older);
        }

        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(path + ending);
        }

        using var file = Open(SqliteOpenMode.ReadWriteCreate);
        Run(file, "PRAGMA journal_mode = WAL");
        Run(file, IndexSchema.Create);
        Run(file, "INSERT INTO made_by VALUES ($stamp)", ("$stamp", stamp));
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
