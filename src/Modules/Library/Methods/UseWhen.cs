namespace NaraVard.Library.Methods;

/// <summary>When a method is of use: the five phases of a cycle and the four steps of the guide.</summary>
internal static class UseWhen
{
    public static IReadOnlyList<(string Key, string Name)> Phases => PhaseWords.Choices;

    public static IReadOnlyList<(string Key, string Name)> Steps { get; } =
    [
        ("forsta-systemet", "Förstå systemet"), ("samhandla", "Samhandla"), ("prova-och-utforska", "Pröva och utforska"), ("integrerat-larande", "Integrerat lärande"),
    ];

    public static IReadOnlyList<(string Key, string Name)> Choices { get; } = [.. Phases, .. Steps];

    /// <summary>The names of the phases among some keys, in order.</summary>
    public static string PhaseNames(IEnumerable<string> keys) => string.Join(", ", Phases.Where(phase => keys.Contains(phase.Key)).Select(phase => phase.Name));
}
