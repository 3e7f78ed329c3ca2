using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NaraVard.Tests;

/// <summary>The server as it is started for real: a process of its own, told by arguments and environment alone.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly Process _process;
    private TaskCompletionSource _more = Unset();
    private volatile bool _hasEnded;

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) =>
        {
            _hasEnded = true;
            Wake();
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>All it has printed so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Where it answers, when it does.</summary>
    public async Task<string> AddressAsync() => (await PrintsAsync(Address())).Groups["address"].Value;

    /// <summary>Waits until it has printed something.</summary>
    public async Task<Match> PrintsAsync(Regex what)
    {
        while (true)
        {
            var (more, hasEnded) = (Volatile.Read(ref _more).Task, _hasEnded);
            if (what.Match(Output) is { Success: true } match)
            {
                return match;
            }

            try
            {
                await (hasEnded ? throw new InvalidOperationException($"Servern slutade innan den skrev ”{what}”:\n{Output}") : more.WaitAsync(TimeSpan.FromMinutes(5)));
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"Servern har inte skrivit ”{what}” på fem minuter:\n{Output}");
            }
        }
    }

    /// <summary>Starts the built server.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="environment">The name of its environment.</param>
    /// <param name="arguments">What follows the name of the program.</param>
    public static ServerProcess Start(string data, string environment, params string[] arguments) =>
        Start("dotnet", data, environment, [Program, .. arguments]);

    /// <summary>Starts a server that has been published, as it runs for real.</summary>
    /// <param name="published">The folder it was published to.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="arguments">What follows the name of the program.</param>
    public static ServerProcess StartPublished(string published, string data, params string[] arguments) =>
        Start("dotnet", data, "Production", [Path.Combine(published, "NaraVard.Web.dll"), .. arguments]);

    /// <summary>Starts the built server on a machine that trusts one more certificate.</summary>
    /// <param name="trusted">The certificate's file (PEM).</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="arguments">What follows the name of the program.</param>
    public static ServerProcess StartTrusting(string trusted, string data, params string[] arguments) =>
        Start("dotnet", data, "Development", [Program, .. arguments], ("SSL_CERT_FILE", trusted));

    /// <summary>Starts the built server with something more in its environment.</summary>
    /// <param name="variable">The name of the variable and its value.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="arguments">What follows the name of the program.</param>
    public static ServerProcess StartWith((string Name, string Value) variable, string data, params string[] arguments) =>
        Start("dotnet", data, "Production", [Program, .. arguments], variable);

    /// <summary>Starts the built server with the database's password in its environment.</summary>
    /// <param name="password">The password.</param>
    /// <param name="data">Its data folder.</param>
    /// <param name="arguments">What follows the name of the program.</param>
    public static ServerProcess StartWithPassword(string password, string data, params string[] arguments) =>
        Start("dotnet", data, "Development", [Program, .. arguments], ("PGPASSWORD", password));

    /// <summary>Starts ./run as a newcomer does.</summary>
    public static ServerProcess Run(string data, params string[] arguments) => Start(Path.Combine(Root, "run"), data, "Development", arguments);

    /// <summary>Starts another server that the tests need beside ours. It can tell from its standard input that the tests have ended.</summary>
    public static ServerProcess Beside(string program, params string[] arguments) =>
        new(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        return _process.ExitCode;
    }

    /// <summary>Stops it as a service manager does, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Kills it at once (SIGKILL), as a power cut does, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    internal static string Root { get; } = FindRoot();

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Program => Path.Combine(Root, "src/Web/bin", Configuration, "net10.0/NaraVard.Web.dll");

    private static ServerProcess Start(string program, string data, string environment, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NARAVARD_DATA"] = data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ServerProcess(start);
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        Wake();
    }

    private void Wake() => Interlocked.Exchange(ref _more, Unset()).TrySetResult();

    private static TaskCompletionSource Unset() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NaraVard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("NaraVard.sln finns inte ovanför testerna.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("NäraVård finns på (?<address>http://[^ /\n]+)")]
    private static partial Regex Address();
}
