using System.Globalization;
using Microsoft.Extensions.Options;

namespace NaraVard.Web.Health;

/// <summary>The settings <c>Health:…</c>.</summary>
internal sealed class HealthOptions
{
    /// <summary>With fewer megabytes than this left on the disk, the node isn't ready. It is warned of at ten times as many.</summary>
    public int LeastDisk { get; private set; }

    /// <summary>How many seconds a node that stops goes on serving after it has said that it isn't ready, for a balancer that asks now and then.</summary>
    public int Leaving { get; private set; }

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<HealthOptions>, Check>();
        services.AddOptions<HealthOptions>().Configure<IConfiguration>((options, config) =>
        {
            options.LeastDisk = Number(config["Health:LeastDisk"], 100);
            options.Leaving = Number(config["Health:Leaving"], 0);
        }).ValidateOnStart();
    }

    private static int Number(string? set, int otherwise) =>
        string.IsNullOrEmpty(set) ? otherwise : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private sealed class Check : IValidateOptions<HealthOptions>
    {
        public ValidateOptionsResult Validate(string? name, HealthOptions options) => options switch
        {
            { LeastDisk: < 1 or > 1_000_000 } => ValidateOptionsResult.Fail("Health:LeastDisk ska vara ett helt antal megabyte, 1–1000000."),
            { Leaving: < 0 or > 20 } => ValidateOptionsResult.Fail("Health:Leaving ska vara ett helt antal sekunder, 0–20."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
