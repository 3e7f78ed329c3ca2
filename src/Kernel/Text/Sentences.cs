using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>Parts running Swedish text into sentences and words.</summary>
public static partial class Sentences
{
    /// <summary>The sentences of a text without marks, each with its full stop.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => WordCount(sentence) > 0)];

    /// <summary>How many words a sentence has. A number is a word; a dash between blanks is not.</summary>
    public static int WordCount(string sentence) => Word().Count(sentence);

    /// <summary>The words of a sentence, as written.</summary>
    public static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    // A stop, a blank and a capital: so "10.30", "t.ex. när" and "2,5" don't end a sentence. After an abbreviation that
    // often stands before a name, a capital doesn't either.
    [GeneratedRegex(@"(?<=[.!?…:][”""’)]?)(?<!\b(?:t\.?\s?ex|bl\.?\s?a|d\.?\s?v\.?\s?s|s\.?\s?k|f\.?\s?d|m\.?\s?fl|jfr|ca|kap|kl|nr|prof|dr|st|s)\.)\s+(?=[”""’(]?[\p{Lu}0-9])|\n\s*\n")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}’'&/.,:-]*[\p{L}\p{N}])?")]
    private static partial Regex Word();
}
