using NaraVard.Kernel.Language;
using NaraVard.Search.Query;

namespace NaraVard.Search.Suggest;

/// <summary>What is told apart among the words to suggest.</summary>
internal static class Inflections
{
    private const int ShortestStem = 2;

    // What is shorter is rather the beginning of a word than the word: kö.
    private const int ShortestWhole = 4;

    // Roots leave some short words apart that belong together: köer and köerna.
    private static readonly HashSet<string> Endings = [.. "a ad ade an ar arna are aren as at ast aste e en ens er erna es et ets n na nas or orna r s t".Split(' '), ""];

    // Words that a search seldom ends with, though every other text has them.
    private static readonly HashSet<string> Little =
    [
        .. """
           även bara både samma först första sedan redan ofta mer mest andra annan annat alla allt hela flera fler många mycket något någon varje egen egna eget varandra tillsammans
           samtidigt bland genom enligt före fram ihop stället därför eftersom dessutom alltså ändå ibland alltid gärna länge långt vidare kring runt enda nästa senare igen kvar just
           ger gav säger tar tog får ser gör blir blev hade fick kunde vara varit kom kommer sitt sina skulle utan utifrån själv inga ingen ännu nytt hos viss vissa hel
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The questions that differ from what is typed, and from those before them, by more than the ending of the last word.</summary>
    /// <param name="typed">What is typed.</param>
    /// <param name="last">The length of its last word.</param>
    /// <param name="questions">What it may become.</param>
    public static IEnumerable<string> OneOfEach(string typed, int last, IEnumerable<string> questions)
    {
        var form = typed.ToLowerInvariant();
        List<string> told = last < ShortestWhole ? [] : [form];
        foreach (var question in questions)
        {
            var other = question.ToLowerInvariant();
            if (other != form && !told.Exists(one => AreOfOneWord(one, other)))
            {
                told.Add(other);
                yield return question;
            }
        }
    }

    /// <summary>Whether a word alone tells next to nothing about what is looked for.</summary>
    public static bool SaysLittle(string form) => StopWords.Contains(form) || Little.Contains(form) || new QueryTerm([form], IsPhrase: false).IsAsking;

    private static bool AreOfOneWord(string a, string b)
    {
        var same = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return same >= ShortestStem && Endings.Contains(a[same..]) && Endings.Contains(b[same..]);
    }
}
