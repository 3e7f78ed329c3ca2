using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;

namespace NaraVard.Cycles.Rounds;

/// <summary>Two rounds beside each other, and how the plan has changed all along.</summary>
/// <param name="Shown">The rounds to show; one when there is only one.</param>
/// <param name="Changes">What the plan says differently in the second of them.</param>
/// <param name="Reasons">Why, as the team said it: how each round between them ended, and what was said when the plan was changed.</param>
/// <param name="Versions">The plan's versions, the newest first.</param>
internal sealed record RoundsView(IReadOnlyList<RoundSide> Shown, IReadOnlyList<PlanChange> Changes, IReadOnlyList<string> Reasons, IReadOnlyList<VersionView> Versions);

/// <summary>A round as one reader sees it.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Plan">The plan as it stood when the round ended, or stands now.</param>
/// <param name="End">How it ended; null while it runs.</param>
/// <param name="Learned">Predictions and outcomes, insights and decisions.</param>
internal sealed record RoundSide(int Number, CyclePlan Plan, RoundEnd? End, IReadOnlyList<EntryView> Learned);

/// <summary>A version of the plan: when, who, why, and what it changed.</summary>
internal sealed record VersionView(PlanVersion Version, string Author, IReadOnlyList<PlanChange> Changes);
