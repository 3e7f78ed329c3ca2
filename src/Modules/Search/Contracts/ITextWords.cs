namespace NaraVard.Search.Contracts;

/// <summary>
/// What texts are about, word by word, in the language of the search: inflections of a word are the same, and a compound is also what it is made of. The texts are
/// neither kept nor counted; of the public index only its words are used.
/// </summary>
public interface ITextWords
{
    /// <summary>The telling words of some texts, in their order. The same texts and the same library give the same answer.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>For each text its words by a key that is the same in all texts.</returns>
    Task<IReadOnlyList<IReadOnlyDictionary<string, TextWord>>> OfAsync(IReadOnlyList<string> texts, CancellationToken ct);
}

/// <summary>A word of a text.</summary>
/// <param name="Written">The shortest way in which the text writes it, in lower case.</param>
/// <param name="Weight">How much it tells, from 0 to 1: little when the whole library says it, much when hardly anything does.</param>
public sealed record TextWord(string Written, double Weight);
