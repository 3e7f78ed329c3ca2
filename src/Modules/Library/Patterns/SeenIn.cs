using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns.Giving;

namespace NaraVard.Library.Patterns;

/// <summary>
/// In how many different kinds of places a pattern has been seen: the levels of its examples, and the kinds of settings of the evidence that people have
/// given. An example says its level and not its setting, so the two are told apart. How many have seen it is never counted.
/// </summary>
internal sealed record SeenIn(IReadOnlyList<SystemLevel> Levels, IReadOnlyList<SettingKind> Settings)
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="content">The content it is part of.</param>
    /// <param name="settings">The kinds of settings of its confirmed evidence.</param>
    public static SeenIn Of(Pattern pattern, LiveSnapshot content, IEnumerable<SettingKind> settings) => new(
        [.. pattern.EvidenceFor.Concat(pattern.EvidenceAgainst).Select(evidence => content.Find<GoodExample>(evidence.Example)).OfType<Live<GoodExample>>()
            .SelectMany(example => example.Body.SystemLevels).Distinct().Order()],
        [.. settings.Distinct().Order()]);

    /// <summary>Short enough for a card: "5 nivåer, 2 slags verksamheter".</summary>
    public string Short => Settings.Count == 0 ? LevelCount : $"{LevelCount}, {SettingCount}";

    public string LevelCount => Levels.Count == 1 ? "1 nivå" : $"{Levels.Count} nivåer";

    public string SettingCount => Settings.Count == 1 ? "1 slags verksamhet" : $"{Settings.Count} slags verksamheter";
}
