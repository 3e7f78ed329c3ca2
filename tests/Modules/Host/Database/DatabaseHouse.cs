using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using Npgsql;

namespace NaraVard.Tests.Host.Database;

/// <summary>A database and a data folder for the program's commands, each run as a process of its own.</summary>
internal sealed class DatabaseHouse : IDisposable
{
    /// <summary>What stands between two rows in <see cref="RowsAsync"/>.</summary>
    public const char Between = '\u001e';

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly string _none = Directory.CreateTempSubdirectory("naravard-content-").FullName;

    /// <summary>Whether the whole content is read in at a start; none is when nothing is said, so that it is quick.</summary>
    public bool HasContent { get; init; }

    /// <summary>Whether it is SQLite also when the tests run on PostgreSQL.</summary>
    public bool IsSqlite { get; init; }

    public static bool IsPostgres => Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 };

    public string Data => _database.Folder;

    /// <summary>How the database is reached beside the program.</summary>
    public string Connection => Server ?? $"Data Source={Path.Combine(Data, "naravard.db")};Pooling=False;Default Timeout=30";

    /// <summary>The same as it may be written on a command line: without the password, which the program has in its environment.</summary>
    public string Named => Server is null ? Connection : new NpgsqlConnectionStringBuilder(Connection) { Password = null }.ConnectionString;

    /// <summary>Another way to the same database, for the program; SQLite in the data folder when nothing is said.</summary>
    public string? Role { get; set; }

    public ServerProcess Start(params string[] arguments)
    {
        string[] all = [$"--Content:Folder={(HasContent ? Path.Combine(Site.Root, "content") : _none)}", "--urls", "http://127.0.0.1:0", .. Setting, .. arguments];
        return IsPostgres && new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES")).Password is { Length: > 0 } password
            ? ServerProcess.StartWithPassword(password, Data, all)
            : ServerProcess.Start(Data, "Development", all);
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>The exit code and what it said.</returns>
    public async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        await using var command = Start(arguments);
        return (await command.ExitCodeAsync(), command.Output);
    }

    public async Task<T> AskAsync<T>(Func<Store, Task<T>> ask)
    {
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore(Connection);
        await using var store = new Store(options.Options, Web.Modules.All);
        return await ask(store);
    }

    /// <summary>Writes to the database as no program of ours would.</summary>
    public async Task ExecuteAsync(string sql, string? connection = null)
    {
        await using var open = await OpenAsync(connection);
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>All rows as the database itself writes them, sorted: nothing of ours is in between. Without the jobs and the list of migrations.</summary>
    public async Task<SortedDictionary<string, string>> RowsAsync()
    {
        await using var open = await OpenAsync(null);
        var isServer = open is NpgsqlConnection;
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await AskAsync(open, isServer ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'" : "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            if (table.StartsWith("qrtz_", StringComparison.OrdinalIgnoreCase) || table.StartsWith("__EF", StringComparison.Ordinal) || table == "sqlite_sequence")
            {
                continue;
            }

            var row = isServer ? "t::text" : string.Join(" || ',' || ", (await AskAsync(open, $"SELECT name FROM pragma_table_info('{table}')")).Select(column => $"quote(\"{column}\")"));
            all[table] = string.Join(Between, (await AskAsync(open, $"SELECT {row} FROM \"{table}\" t")).Order(StringComparer.Ordinal));
        }

        return all;
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_none, recursive: true);
    }

    private static async Task<List<string>> AskAsync(DbConnection open, string sql)
    {
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> answers = [];
        while (await reader.ReadAsync())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }

    private async Task<DbConnection> OpenAsync(string? connection)
    {
        DbConnection open = Server is null ? new SqliteConnection(connection ?? Connection) : new NpgsqlConnection($"{connection ?? Connection};Pooling=False");
        await open.OpenAsync();
        return open;
    }

    private string? Server => IsSqlite ? null : _database.ConnectionString;

    private string[] Setting => (Role ?? Server) is { } postgres ? [$"--ConnectionStrings:Store={postgres}"] : [];
}
