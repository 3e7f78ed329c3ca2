using Microsoft.AspNetCore.Http.Extensions;

namespace NaraVard.Cycles.Lifting;

internal static class LiftLinks
{
    /// <summary>Where a question is lifted to another level.</summary>
    public static string Lift(Guid cycle) => $"{CyclesLinks.Cycle(cycle)}/lyft";

    /// <summary>The same, with the words of an own entry to begin from.</summary>
    public static string LiftEntry(Guid cycle, Guid entry) => Lift(cycle) + new QueryBuilder { { "anteckning", entry.ToString() } };

    /// <summary>A question that the cycle has lifted.</summary>
    public static string Lifted(Guid cycle, Guid question) => $"{Lift(cycle)}/{question}";
}
