namespace NaraVard.Kernel.Language;

/// <summary>
/// Takes the Swedish inflections off a word: kontakten, kontakter and kontakternas all become "kontakt". The Snowball
/// algorithm, version 2, from https://snowballstem.org/algorithms/swedish/stemmer.html. A stem is a key to compare by,
/// not a word to show.
/// </summary>
public static class SwedishStemmer
{
    private const string Vowels = "aeiouyäåö";

    // An s is an ending only after one of these.
    private const string BeforeS = "bcdfghjklmnoprtvy";

    private const int ShortestRegionStart = 3;

    // Longest first, so that the first that fits is the longest.
    private static readonly string[] Endings =
    [
        "heterna", "hetens", "andes", "andet", "arens", "arnas", "ernas", "heten", "heter", "ornas", "anden",
        "ades", "ande", "aren", "arna", "arne", "aste", "erna", "erns", "orna",
        "ade", "are", "ast", "ens", "ern", "het",
        "ad", "ar", "as", "at", "en", "er", "es", "or",
        "a", "e",
    ];

    private static readonly string[] DoubledConsonants = ["dd", "gd", "nn", "dt", "gt", "kt", "tt"];

    /// <param name="word">One word in lower case.</param>
    public static string Stem(string word)
    {
        var region = RegionStart(word);
        word = WithoutInflection(word, region);
        word = WithoutDoubledConsonant(word, region);
        return WithoutDerivation(word, region);
    }

    // R1 of the algorithm: what comes after the first consonant that follows a vowel, and at least three letters in.
    private static int RegionStart(string word)
    {
        if (word.Length < ShortestRegionStart)
        {
            return word.Length;
        }

        var vowel = word.AsSpan().IndexOfAny(Vowels);
        var consonant = vowel < 0 ? -1 : word.AsSpan(vowel).IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(ShortestRegionStart, vowel + consonant + 1);
    }

    private static string WithoutInflection(string word, int region)
    {
        if (Array.Find(Endings, ending => EndsIn(word, ending, region)) is { } found)
        {
            return word[..^found.Length];
        }

        return EndsIn(word, "s", region) && BeforeS.Contains(word[^2]) ? word[..^1] : word;
    }

    private static string WithoutDoubledConsonant(string word, int region) =>
        Array.Exists(DoubledConsonants, pair => EndsIn(word, pair, region)) ? word[..^1] : word;

    private static string WithoutDerivation(string word, int region)
    {
        if (EndsIn(word, "löst", region) || EndsIn(word, "fullt", region))
        {
            return word[..^1];
        }

        if (EndsIn(word, "lig", region) || EndsIn(word, "els", region))
        {
            return word[..^3];
        }

        return EndsIn(word, "ig", region) ? word[..^2] : word;
    }

    private static bool EndsIn(string word, string ending, int region) =>
        word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal);
}
