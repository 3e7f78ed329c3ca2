using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Words;

namespace NaraVard.Search.OwnTexts;

/// <summary>What the public library knows of words, for taking other texts' compounds apart.</summary>
/// <param name="Vocabulary">Its words.</param>
/// <param name="Documents">How many documents they stand in.</param>
/// <param name="Parts">What editors have added to what compounds are made of.</param>
/// <param name="Whole">What editors never want taken apart.</param>
internal sealed record KnownWords(Vocabulary Vocabulary, int Documents, IReadOnlySet<string> Parts, IReadOnlySet<string> Whole)
{
    public static KnownWords Of(IndexState state, LiveSnapshot snapshot) => snapshot.Derive(content => new KnownWords(
        state.Vocabulary, state.Documents.Count, Words(content, words => words.Parts), Words(content, words => words.Whole)));

    private static HashSet<string> Words(LiveSnapshot content, Func<SearchWords, IReadOnlyList<string>> some) =>
        [.. content.Items.SelectMany(item => some(item.Any.SearchWords)).Select(word => word.ToLowerInvariant())];
}
