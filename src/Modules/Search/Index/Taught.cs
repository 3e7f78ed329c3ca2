using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>What editors have taught the search about compounds.</summary>
/// <param name="Parts">Words that compounds may be made of.</param>
/// <param name="Whole">Words that are never taken apart.</param>
internal sealed record Taught(IReadOnlySet<string> Parts, IReadOnlySet<string> Whole)
{
    public static Taught By(LiveSnapshot snapshot) => snapshot.Derive(content => new Taught(Words(content, words => words.Parts), Words(content, words => words.Whole)));

    public bool Equals(Taught? other) => other is not null && Parts.SetEquals(other.Parts) && Whole.SetEquals(other.Whole);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Whole.Count);

    private static HashSet<string> Words(LiveSnapshot content, Func<SearchWords, IReadOnlyList<string>> some) =>
        [.. content.Items.SelectMany(item => some(item.Any.SearchWords)).Select(word => word.ToLowerInvariant())];
}
