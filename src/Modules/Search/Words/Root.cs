using NaraVard.Kernel.Language;

namespace NaraVard.Search.Words;

/// <summary>
/// What all inflections of a word have in common. The Snowball stemmer leaves some apart that belong together: myndigheternas and myndighet, vårdplatser and vårdplats, cykel
/// and cyklerna, miljö and miljön. So it is asked again until nothing changes, and the endings that it doesn't know are taken off. A root is a key to compare
/// by, not a word to show.
/// </summary>
internal static class Root
{
    private const int Shortest = 4;
    private const int MostSteps = 6;
    private const string Vowels = "aeiouyåäö";

    /// <param name="form">One word in lower case.</param>
    public static string Of(string form)
    {
        var root = form;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = SwedishStemmer.Stem(root) is var stem && stem != root ? stem : WithoutArticle(root);
            if (next == root)
            {
                break;
            }

            root = next;
        }

        return WithoutWeakVowel(root);
    }

    // besöket, miljön, psykiatrin, sjuksköterskan, cykeln: the article after a neuter, after a vowel, and after one that is weak.
    private static string WithoutArticle(string word) => word switch
    {
        _ when word.Length >= Shortest + 2 && word.EndsWith("et", StringComparison.Ordinal) => word[..^2],
        _ when word.Length > Shortest && word[^1] == 'n' && ("aiyåöu".Contains(word[^2]) || word.EndsWith("eln", StringComparison.Ordinal)) => word[..^1],
        _ => word,
    };

    // cykel, cyklar: the vowel that goes when an ending comes.
    private static string WithoutWeakVowel(string word) =>
        word.Length > Shortest && word.EndsWith("el", StringComparison.Ordinal) && !Vowels.Contains(word[^3]) ? $"{word[..^2]}l" : word;
}
