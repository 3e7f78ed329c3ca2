using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace NaraVard.Tests.Benchmarks;

/// <summary>Folders, processes and clocks for what is measured. All is thrown away at the end.</summary>
internal sealed class Lab : IDisposable
{
    /// <summary>How many times something short is measured, after two times that don't count.</summary>
    public const int Times = 15;

    private readonly string _root = Directory.CreateTempSubdirectory("naravard-bench-").FullName;

    /// <summary>The content of the house.</summary>
    public static string Content => Path.Combine(ServerProcess.Root, "content");

    /// <summary>A new empty folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, $"{name}-{Guid.NewGuid():n}")).FullName;

    /// <summary>The content of the house and made-up examples, as many as said.</summary>
    public string ContentWith(int made)
    {
        var folder = Folder($"content-{made}");
        foreach (var file in Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        MadeExamples.Write(folder, made);
        return folder;
    }

    /// <summary>Runs the built program to its end.</summary>
    /// <returns>How long it took and the most memory it had, in seconds and MB.</returns>
    public static async Task<(double Seconds, double Megabytes)> RunAsync(string data, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        await using var process = ServerProcess.Start(data, "Development", arguments);
        var peak = 0d;
        var ended = process.ExitCodeAsync();
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, Memory(process.Id, "VmHWM"));
            await Task.WhenAny(ended, Task.Delay(20));
        }

        return await ended == 0 ? (Stopwatch.GetElapsedTime(began).TotalSeconds, peak) : throw new InvalidOperationException($"{string.Join(' ', arguments)}:\n{process.Output}");
    }

    /// <summary>Memory of a running process as Linux tells it, in MB; 0 elsewhere.</summary>
    /// <param name="process">Its id.</param>
    /// <param name="line">"VmRSS" for now, "VmHWM" for the most so far.</param>
    public static double Memory(int process, string line)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(text => text.StartsWith(line, StringComparison.Ordinal))
                .Select(text => double.Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The median time of something short, in ms.</summary>
    public static async Task<double> MedianAsync(Func<Task> act)
    {
        List<double> times = [];
        for (var i = 0; i < Times + 2; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return Median(times.Skip(2));
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    /// <summary>A new empty database on a server that is thrown away with the run.</summary>
    /// <param name="server">A connection string to it.</param>
    public static string Database(string server)
    {
        var name = $"naravard_bench_{Guid.NewGuid():n}";
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>The databases to measure on: a connection string for PostgreSQL when there is a server, null for SQLite.</summary>
    public static IEnumerable<(string Name, string? Store)> Databases()
    {
        yield return ("SQLite", null);
        if (Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 } server)
        {
            yield return ("PostgreSQL", Database(server));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
