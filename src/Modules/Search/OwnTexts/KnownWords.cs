using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Words;

namespace NaraVard.Search.OwnTexts;

/// <summary>What the public library knows of words, for taking other texts' compounds apart.</summary>
/// <param name="Vocabulary">Its words.</param>
/// <param name="Documents">How many documents they stand in.</param>
/// <param name="Taught">What editors have taught about compounds.</param>
internal sealed record KnownWords(Vocabulary Vocabulary, int Documents, Taught Taught)
{
    public static KnownWords Of(IndexState state, LiveSnapshot snapshot) => new(state.Vocabulary, state.Documents.Count, Taught.By(snapshot));
}
