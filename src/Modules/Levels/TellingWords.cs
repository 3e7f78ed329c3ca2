using NaraVard.Kernel.Language;

namespace NaraVard.Levels;

/// <summary>The words of a text that say what it is about, by their stems: inflections of a word are one word, and words that are everywhere are left out.</summary>
internal static class TellingWords
{
    /// <summary>By stem, the word as it is written; the shortest where there are several. In the order of the text.</summary>
    public static IReadOnlyDictionary<string, string> In(string text)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in Word.In(text.Normalize()).Where(word => word.IsTelling))
        {
            var known = words.GetValueOrDefault(word.Stem);
            words[word.Stem] = known is null || word.Form.Length < known.Length ? word.Form : known;
        }

        return words;
    }
}
