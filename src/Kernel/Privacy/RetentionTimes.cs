using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NaraVard.Kernel.Privacy;

/// <summary>How long each kind of thing is kept here: what is set, or what the rule says. The job and the pages read it from this one place.</summary>
public sealed class RetentionTimes(IEnumerable<RetentionRule> rules, IConfiguration config)
{
    /// <summary>The part of the settings that they are in.</summary>
    public const string Section = "Retention";

    /// <summary>The longest time that may be set, in days.</summary>
    public const int Longest = 3650;

    /// <summary>The rules with the days that apply here, in the order in which the modules registered them.</summary>
    public IReadOnlyList<RetentionRule> All { get; } = [.. rules.Select(rule => rule with { Days = Read(config[$"{Section}:{rule.Key}"]) ?? rule.Days })];

    /// <summary>How many days a kind of thing is kept.</summary>
    /// <param name="key">See <see cref="RetentionRule.Key"/>.</param>
    public int DaysOf(string key) => Of(key).Days;

    /// <summary>A rule with the days that apply here.</summary>
    /// <param name="key">See <see cref="RetentionRule.Key"/>.</param>
    public RetentionRule Of(string key) => All.Single(rule => rule.Key == key);

    internal static int? Read(string? setting) =>
        int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Longest ? days : null;
}

/// <summary>What is set, as it was written, to be checked at start.</summary>
public sealed class RetentionOptions
{
    /// <summary>The values by key.</summary>
    public Dictionary<string, string?> Written { get; } = [];
}

/// <summary>Stops the start, with the key and a value that works, when a time isn't a number of days or no rule has that name.</summary>
public sealed class CheckRetentionOptions(IEnumerable<RetentionRule> rules) : IValidateOptions<RetentionOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var known = rules.ToDictionary(rule => rule.Key, StringComparer.OrdinalIgnoreCase);
        List<string> faults = [.. options.Written.Select(set => Fault(known, set.Key, set.Value)).OfType<string>()];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? Fault(Dictionary<string, RetentionRule> known, string key, string? value) =>
        !known.TryGetValue(key, out var rule) ? $"{RetentionTimes.Section}:{key} finns inte. De som finns är {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}. Sätt till exempel {Example(known.Values.First())}"
        : RetentionTimes.Read(value) is null ? $"{RetentionTimes.Section}:{rule.Key} är ”{value}”. Skriv ett antal dagar från 1 till {RetentionTimes.Longest}. Sätt till exempel {Example(rule)}"
        : null;

    private static string Example(RetentionRule rule) => $"{RetentionTimes.Section}__{rule.Key}={rule.Days}";
}
