namespace NaraVard.Kernel.Text;

/// <summary>
/// The readability index LIX (läsbarhetsindex): words to a sentence, plus the percentage of words longer than six letters.
/// Formula and bands: C.-H. Björnsson, Läsbarhet, Liber 1968.
/// </summary>
/// <param name="Value">The index, without unit; from about 20 (children's books) to over 60 (bureaucratic prose).</param>
/// <param name="Words">How many words it was reckoned from. Below a hundred the index says little.</param>
public sealed record Lix(double Value, int Words)
{
    /// <summary>A word counts as long when it has more letters than this.</summary>
    private const int LongestShort = 6;

    /// <summary>What the index means, in Swedish.</summary>
    public string Band => Value switch
    {
        < 30 => "mycket lättläst",
        < 40 => "lättläst",
        < 50 => "medelsvår",
        < 60 => "svår",
        _ => "mycket svår",
    };

    /// <summary>The index of some sentences, or null when there are no words.</summary>
    public static Lix? Of(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Sentences.Words).ToList();
        return words.Count == 0
            ? null
            : new((double)words.Count / sentences.Count + (100.0 * words.Count(IsLong) / words.Count), words.Count);
    }

    private static bool IsLong(string word) => word.Count(char.IsLetter) > LongestShort;
}
