namespace NaraVard.Cycles.Organisations;

internal static class Listed
{
    /// <summary>Some names as in a sentence: "Region Halland, Hylte kommun och Laholms kommun".</summary>
    public static string Of(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} och {names[^1]}";
}
