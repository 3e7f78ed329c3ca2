using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Benchmarks.Web;

/// <summary>What wrk has seen of an address: requests a second, and the time that 99 in 100 got their answer within.</summary>
internal sealed partial record Loaded(double PerSecond, double P99)
{
    private const int Connections = 16;
    private const int Seconds = 4;

    // What runs often is compiled anew and better; before that it is the compiler that is measured.
    private const int Before = 6;

    /// <summary>Whether there is a wrk, installed now if it may be.</summary>
    public static async Task<bool> CanAsync() =>
        await RunAsync("sh", "-c", "command -v wrk || { [ $(id -u) = 0 ] && command -v apt-get >/dev/null && apt-get install -y -qq --no-install-recommends wrk; }") is not null;

    /// <summary>Loads an address as browsers without anything of it do, and throws when it doesn't answer as it should.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="cookie">A cookie that each request carries, or null.</param>
    public static async Task<Loaded> ByAsync(string address, string? cookie = null)
    {
        string[] headers = ["-H", "Accept-Encoding: gzip, deflate, br", .. cookie is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookie}"]];
        await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{Before}s", .. headers, address]);
        var said = await RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{Seconds}s", "--timeout", "30s", "--latency", .. headers, address]) ?? throw new InvalidOperationException($"wrk klarade inte {address}");
        return said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{address} svarade inte som den skulle:\n{said}")
            : new Loaded(Number(PerSecondLine().Match(said).Groups["number"].Value), Milliseconds(P99Line().Match(said)));
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed, or null when it failed.</returns>
    public static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = ServerProcess.Root, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : null;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match.Groups["number"].Value) * match.Groups["unit"].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)")]
    private static partial Regex PerSecondLine();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)")]
    private static partial Regex P99Line();
}
