using NaraVard.Cycles.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>What sort of thing an entry tells.</summary>
internal enum EntryKind
{
    Observation,
    Story,
    Surprise,
    Number,
    Prediction,
    Insight,
    Obstacle,
    Decision,
}

/// <summary>How an insight came. Source: Socialstyrelsen 2025, del 2.</summary>
internal enum InsightKind
{
    Eureka,
    Slow,
}

/// <summary>The two kinds of learning. Source: Socialstyrelsen 2025, del 2.</summary>
internal enum LearningKind
{
    InTheWork,
    AboutTheWork,
}

/// <summary>The kinds in words.</summary>
internal static class EntryKinds
{
    public static IReadOnlyList<EntryKind> All { get; } = Enum.GetValues<EntryKind>();

    public static string Name(this EntryKind kind) => kind switch
    {
        EntryKind.Observation => "Iakttagelse",
        EntryKind.Story => "Berättelse",
        EntryKind.Surprise => "Överraskning",
        EntryKind.Number => "Siffra",
        EntryKind.Prediction => "Förutsägelse",
        EntryKind.Insight => "Insikt",
        EntryKind.Obstacle => "Hinder",
        EntryKind.Decision => "Beslut",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Icon(this EntryKind kind) => kind switch
    {
        EntryKind.Observation => "eye",
        EntryKind.Story => "chat",
        EntryKind.Surprise => "surprise",
        EntryKind.Number => "number",
        EntryKind.Prediction => "forecast",
        EntryKind.Insight => "lamp",
        EntryKind.Obstacle => "hand",
        _ => "decision",
    };

    public static string Name(this InsightKind kind) => kind == InsightKind.Eureka ? "Plötslig insikt" : "Långsam insikt";

    public static string Name(this LearningKind kind) => kind == LearningKind.InTheWork ? "Lärande i arbetet" : "Lärande om hur arbetet organiseras";

    /// <summary>What is most often written in a phase.</summary>
    public static EntryKind Likely(this CyclePhase phase) => phase switch
    {
        CyclePhase.Reflect => EntryKind.Insight,
        CyclePhase.Change => EntryKind.Decision,
        _ => EntryKind.Observation,
    };

    /// <summary>A question that opens the phase.</summary>
    public static string Opening(this CyclePhase phase) => phase switch
    {
        CyclePhase.Observe => "Vad har du lagt märke till?",
        CyclePhase.Reflect => "Hur förstår du det?",
        CyclePhase.Test => "Vad prövade ni, och vad hände?",
        CyclePhase.Evaluate => "Hur blev det, jämfört med vad ni trodde?",
        CyclePhase.Change => "Vad gör ni nu?",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
