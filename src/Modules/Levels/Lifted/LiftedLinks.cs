using Microsoft.AspNetCore.Http.Extensions;

namespace NaraVard.Levels.Lifted;

internal static class LiftedLinks
{
    /// <summary>What waits for an answer where somebody is a manager.</summary>
    public const string Inbox = "/lyfta-fragor";

    /// <summary>Where questions stand, for everybody.</summary>
    public const string Stairs = $"{Inbox}/trappan";

    public static string Bundle(Guid bundle) => $"{Inbox}/{bundle}";

    /// <summary>Where the receiver lifts it on.</summary>
    public static string Onward(Guid bundle) => $"{Bundle(bundle)}/vidare";

    /// <summary>A new cycle about it. The page belongs to the cycles, which may ask us but not we them.</summary>
    public static string StartCycle(Guid bundle) => "/cykler/ny" + new QueryBuilder { { "lyft", bundle.ToString() } };
}
