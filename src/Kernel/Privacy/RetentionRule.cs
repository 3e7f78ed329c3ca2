using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NaraVard.Kernel.Privacy;

/// <summary>How long a kind of thing is kept. The setting is <c>Retention:Key</c>, and the page about personal data shows the same.</summary>
/// <param name="Key">The word of the setting: "SentMail".</param>
/// <param name="Days">How many days it is kept when nothing is set.</param>
/// <param name="What">What it is, in Swedish, with a capital: "Att ett mejl har skickats till dig".</param>
/// <param name="From">From when the days are counted, in Swedish: "efter att det skickades".</param>
/// <param name="Why">Why it is kept, a Swedish sentence.</param>
public sealed record RetentionRule(string Key, int Days, string What, string From, string Why)
{
    /// <summary>What carries it out; an <see cref="IForget"/>.</summary>
    public Type Forget { get; init; } = typeof(IForget);

    /// <summary>The days in words: "30 dagar", "3 år".</summary>
    public string Time => Days % 365 == 0 ? $"{Days / 365} år" : Days == 1 ? "1 dag" : $"{Days} dagar";
}

/// <summary>Registers rules.</summary>
public static class RetentionRules
{
    /// <summary>Reads the times that are set, and checks them at start.</summary>
    public static IServiceCollection AddRetentionTimes(this IServiceCollection services)
    {
        services.AddSingleton<RetentionTimes>().AddSingleton<IValidateOptions<RetentionOptions>, CheckRetentionOptions>();
        services.AddOptions<RetentionOptions>().Configure<IConfiguration>(Write).ValidateOnStart();
        return services;
    }

    /// <summary>Lets a kind of thing go when its time is up.</summary>
    /// <typeparam name="TForget">What removes it.</typeparam>
    public static IServiceCollection AddRetention<TForget>(this IServiceCollection services, RetentionRule rule)
        where TForget : class, IForget =>
        services.AddScoped<TForget>().AddSingleton(rule with { Forget = typeof(TForget) });

    private static void Write(RetentionOptions options, IConfiguration config)
    {
        foreach (var set in config.GetSection(RetentionTimes.Section).GetChildren())
        {
            options.Written[set.Key] = set.Value;
        }
    }
}
