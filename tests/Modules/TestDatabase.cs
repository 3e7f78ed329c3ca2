using Npgsql;

namespace NaraVard.Tests;

/// <summary>A folder and, on PostgreSQL, a database that exist as long as one site does.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string? _server = Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 } server ? server : null;
    private readonly string _name = $"naravard_{Unique.Word()}";

    private TestDatabase()
    {
        Directory.CreateDirectory(Folder);
        if (_server is null)
        {
            return;
        }

        Execute($"CREATE DATABASE {_name}");
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"naravard-test-{Unique.Word()}");

    /// <summary>The PostgreSQL database, or null when the site uses SQLite in its folder.</summary>
    public string? ConnectionString { get; }

    public static TestDatabase Create() => new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (_server is not null)
        {
            Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
