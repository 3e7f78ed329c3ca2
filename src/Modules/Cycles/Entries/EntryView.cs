using NaraVard.Cycles.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>An entry as one reader sees it.</summary>
internal sealed record EntryView
{
    /// <summary>What stands for the title of a cycle that the reader has left.</summary>
    public const string LeftCycle = "En lärandecykel du har lämnat";

    public required Guid Id { get; init; }

    public required Guid CycleId { get; init; }

    public required string CycleTitle { get; init; }

    public required CyclePhase Phase { get; init; }

    public required int Round { get; init; }

    public required EntryKind Kind { get; init; }

    public required InsightKind? InsightKind { get; init; }

    public required LearningKind? LearningKind { get; init; }

    public required Remedy? Remedy { get; init; }

    public required SystemLevel? LiftTo { get; init; }

    public required string Text { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required DateTimeOffset? EditedAt { get; init; }

    public required Sharing Sharing { get; init; }

    public required string? QuestionId { get; init; }

    /// <summary>The words of a question that stands in no table.</summary>
    public required string? QuestionText { get; init; }

    public required Guid? PredictionId { get; init; }

    /// <summary>The prediction it is the outcome of, when the reader may read that too.</summary>
    public required string? PredictionText { get; init; }

    public bool IsOutcome => PredictionId is not null;

    /// <summary>Whether the reader may read an outcome of it. Others' drawers don't show through.</summary>
    public required bool HasReadableOutcome { get; init; }

    public required int Version { get; init; }

    public string Author { get; init; } = "";

    /// <summary>The question it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>What the insight was written out of, as much as the reader may read.</summary>
    public IReadOnlyList<SourceView> Behind { get; init; } = [];

    public bool IsMine { get; init; }
}
