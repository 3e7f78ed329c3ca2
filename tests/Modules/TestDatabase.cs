using Npgsql;

namespace NaraVard.Tests;

/// <summary>A folder and, on PostgreSQL, a database that exist as long as one site does.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string? _server;
    private readonly string _name = $"naravard_{Unique.Word()}";

    private TestDatabase(string folder, string? server)
    {
        (Folder, _server) = (folder, server);
        Directory.CreateDirectory(Folder);
        if (_server is null)
        {
            return;
        }

        Execute($"CREATE DATABASE {_name}");
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;
    }

    public string Folder { get; }

    /// <summary>The PostgreSQL database, or null when the site uses SQLite in its folder.</summary>
    public string? ConnectionString { get; }

    /// <param name="folder">Where its files are, or none to choose one.</param>
    /// <param name="server">A PostgreSQL server, or none to use that of the run or SQLite.</param>
    public static TestDatabase Create(string? folder = null, string? server = null) => new(
        folder ?? Path.Combine(Path.GetTempPath(), $"naravard-test-{Unique.Word()}"),
        server ?? (Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 } running ? running : null));

    /// <summary>Lets it be away until what is given back is disposed of: PostgreSQL takes nobody in, and SQLite has lost a table that each reading begins with.</summary>
    public IDisposable Away()
    {
        if (_server is not null)
        {
            Execute($"ALTER DATABASE {_name} ALLOW_CONNECTIONS false");
            Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'");
            return new Return(() => Execute($"ALTER DATABASE {_name} ALLOW_CONNECTIONS true"));
        }

        ExecuteInFile("ALTER TABLE content_clock RENAME TO content_clock_away");
        return new Return(() => ExecuteInFile("ALTER TABLE content_clock_away RENAME TO content_clock"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (_server is not null)
        {
            Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    private void ExecuteInFile(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Folder, "naravard.db")};Default Timeout=30;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // On a connection of its own: one that was kept may be to a server that has been stopped meanwhile.
    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private sealed class Return(Action come) : IDisposable
    {
        public void Dispose() => come();
    }
}
