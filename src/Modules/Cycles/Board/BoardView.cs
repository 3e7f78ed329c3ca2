using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Levels.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>A cycle as one reader sees it.</summary>
/// <param name="Id">The cycle.</param>
/// <param name="Title">Its title.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Groups">The entries that the reader may read, newest phase first.</param>
/// <param name="Total">How many they are on all pages.</param>
/// <param name="Team">What only members see; null for others.</param>
internal sealed record BoardView(Guid Id, string Title, string Purpose, IReadOnlyList<PhaseGroup> Groups, int Total, TeamSide? Team);

/// <summary>What of a board is asked for.</summary>
/// <param name="Page">The page of the stream, from 1.</param>
/// <param name="Phase">The phase to show alone, or null.</param>
/// <param name="After">The question that was passed over, or null.</param>
internal sealed record BoardLook(int Page = 1, CyclePhase? Phase = null, string? After = null);

/// <summary>The entries of a phase in a round.</summary>
internal sealed record PhaseGroup(int Round, CyclePhase Phase, bool IsNow, IReadOnlyList<EntryView> Entries)
{
    public string Anchor => $"{Phase.Address()}-{Round}";
}

/// <summary>The side of the board that is the team's own.</summary>
internal sealed record TeamSide
{
    public required string Organisation { get; init; }

    public required SystemLevel Level { get; init; }

    public required Ring Ring { get; init; }

    /// <summary>Since when the team is in the phase, and why; empty at the very start.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>The parts of the plan that are filled in: what they are and what they say.</summary>
    public required IReadOnlyList<(string Name, string Text)> Plan { get; init; }

    /// <summary>The parts of the plan that belong to the phase and aren't written.</summary>
    public required IReadOnlyList<PlanPart> ToDecide { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether the reader coaches the cycle, and so changes nothing in it.</summary>
    public required bool IsSupport { get; init; }

    /// <summary>The next question for the reader; null when there is none left, or the cycle has ended.</summary>
    public required AskedQuestion? Next { get; init; }

    /// <summary>While the team evaluates: predictions of which the reader knows no outcome, the oldest first.</summary>
    public required IReadOnlyList<EntryView> Predictions { get; init; }

    public required IReadOnlyList<BoardQuestion> Questions { get; init; }

    /// <summary>The way to sorting entries together, when there is reason to show it.</summary>
    public SortingOffer? Sorting { get; init; }

    public Origins? GrownFrom { get; init; }

    /// <summary>What the cycle tries that others have lifted to its organisation, or null.</summary>
    public LiftBehind? Tries { get; init; }

    /// <summary>What the team has lifted to other levels, the newest first.</summary>
    public required IReadOnlyList<SentQuestion> Lifted { get; init; }
}

/// <summary>What the cycle has grown from.</summary>
internal sealed record Origins(string Title, string Address);

/// <summary>A question beside the board.</summary>
internal sealed record BoardQuestion(BankQuestion Question, bool IsAnsweredByMe);
