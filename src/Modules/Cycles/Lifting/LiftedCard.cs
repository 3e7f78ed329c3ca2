using NaraVard.Levels.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>What a cycle has lifted, on its board.</summary>
internal sealed record LiftedCards(Guid Cycle, IReadOnlyList<SentQuestion> Questions);
