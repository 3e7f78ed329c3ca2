using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NaraVard.Tests.Host.Failures;

/// <summary>A PostgreSQL of a test's own, which it may stop.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port = FreePort();
    private readonly string _password = Unique.Word();

    private OwnPostgres(string folder) => _folder = folder;

    /// <summary>A database where others may be made.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=naravard;Password={_password};Database=postgres";

    private static string Programs { get; } = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Order(StringComparer.Ordinal).Last() : "";

    private string Data => Path.Combine(_folder, "db");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <param name="within">A folder where it keeps its files, or none to choose one.</param>
    public static async Task<OwnPostgres> StartAsync(string? within = null)
    {
        var own = new OwnPostgres(Path.Combine(within ?? Path.GetTempPath(), $"naravard-own-{Unique.Word()}"));
        Directory.CreateDirectory(own._folder);
        var secret = Path.Combine(own._folder, "secret");
        await File.WriteAllTextAsync(secret, own._password);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "-R", "postgres", own._folder);
        }

        await own.AsPostgresAsync("initdb", "-D", own.Data, "-U", "naravard", $"--pwfile={secret}", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await own.StartAgainAsync();
        return own;
    }

    public Task StartAgainAsync() => AsPostgresAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "120", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{_folder}' -c max_connections=120 -c min_wal_size=32MB -c max_wal_size=64MB", "start");

    /// <summary>Stops it as a power cut does.</summary>
    public Task StopAsync() => AsPostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Whether its first process is there.</summary>
    public bool IsRunning => File.Exists(PidFile) && Directory.Exists($"/proc/{First}");

    /// <summary>It is there and says nothing: all its processes stand still.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (IsRunning)
        {
            await ThawAsync();
            await StopAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string First => File.ReadLines(PidFile).First().Trim();

    // The first before its children, so that it starts none meanwhile.
    private async Task SignalAsync(string signal)
    {
        await RunAsync("kill", signal, First);
        var children = await File.ReadAllTextAsync($"/proc/{First}/task/{First}/children");
        await RunAsync("kill", [signal, .. children.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private Task AsPostgresAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Programs, program), .. arguments])
        : RunAsync(Path.Combine(Programs, program), arguments);

    // What it prints is left aside: the server would hold on to a pipe.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
