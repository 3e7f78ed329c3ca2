using System.Text.RegularExpressions;

namespace NaraVard.Tests;

/// <summary>A real identity provider in a process of its own: tests/Provider, which also tells what to sign in as there.</summary>
internal sealed partial class IdentityProvider : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private IdentityProvider(ServerProcess process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts one.</summary>
    /// <param name="port">The port that another had, or 0 for any that is free.</param>
    public static async Task<IdentityProvider> StartAsync(int port = 0)
    {
        var process = ServerProcess.Beside("node", Path.Combine(ServerProcess.Root, "tests/Provider/provider.mjs"), $"{port}");
        return new IdentityProvider(process, (await process.PrintsAsync(Listening())).Groups["address"].Value);
    }

    /// <summary>The settings of a site where one signs in with it, as "Region X".</summary>
    public Dictionary<string, string> Settings(params (string Key, string Value)[] more) => new[]
    {
        ("Label", "Region X"), ("Authority", Address), ("ClientId", "naravard"), ("ClientSecret", "a secret that is long enough for the tests"),
        ("Domains", "regionx.example"), ("AllowNew", "true"), ("Organisation", "DEMO"), ("CountsAsTwoSteps", "mfa loa3"),
    }.Concat(more).GroupBy(pair => pair.Item1).ToDictionary(same => $"SignIn:Providers:regionx:{same.Key}", same => same.Last().Item2);

    public Task StopAsync() => _process.StopAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [GeneratedRegex("The provider listens on (?<address>http://[^ /\n]+)")]
    private static partial Regex Listening();
}
