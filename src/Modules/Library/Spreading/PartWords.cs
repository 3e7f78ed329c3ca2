using NaraVard.Library.Contracts;

namespace NaraVard.Library.Spreading;

/// <summary>What teams have done with a part of an example, in a sentence or two. What is hidden isn't mentioned.</summary>
internal static class PartWords
{
    public static string Of(PartSpread told)
    {
        var fates = new[]
        {
            told.Kept is { } kept ? $"{kept} behöll den" : "",
            told.Changed is { } changed ? $"{changed} ändrade den{Because(told.ChangedBecause)}" : "",
            told.LeftOut is { } leftOut ? $"{leftOut} utelämnade den{Because(told.LeftOutBecause)}" : "",
        }.Where(fate => fate != "").ToList();
        return $"{told.Teams} team har berättat{(fates.Count == 0 ? "." : $": {string.Join(", ", fates)}.")}";
    }

    private static string Because(PartCauses? causes) => causes switch
    {
        { Planned: { } planned, Forced: { } forced } => $" ({planned} valde det, {forced} var tvungna)",
        { Planned: { } planned } => $" ({planned} valde det)",
        { Forced: { } forced } => $" ({forced} var tvungna)",
        _ => "",
    };
}
