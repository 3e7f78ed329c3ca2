using NaraVard.Kernel.Language;
using NaraVard.Search.Words;

namespace NaraVard.Search.Query;

/// <summary>One thing that is asked for: a word, a code that is several words side by side, or a phrase.</summary>
/// <param name="Words">Its words in lower case, at least one.</param>
/// <param name="IsPhrase">Whether it stood between quotation marks and is wanted exactly as written.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Words, bool IsPhrase)
{
    /// <summary>Whether only the beginning of the word is known.</summary>
    public bool IsBeginning { get; init; }

    public bool IsOneWord => Words.Count == 1;

    private static readonly HashSet<string> QuestionWords =
    [
        .. """
           börja börjar göra gör gjort vill ville kan ska skall får finns behöver behövs krävs går gå säger sätt saker mycket olika själva egentligen bäst bättre bra viktig viktigt
           använder använda hos våra ens kring via innebär betyder menas handlar vem varför vilken bör måste låta låter tar ta dör slut
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>A word that only holds the sentence together.</summary>
    public bool IsFiller => !IsPhrase && IsOneWord && StopWords.Contains(Words[0]);

    /// <summary>A word that questions are made of, whatever they ask about. It says less than others.</summary>
    public bool IsAsking => !IsPhrase && IsOneWord && QuestionWords.Contains(Words[0]);

    public string Form => string.Join(' ', Words);

    public IEnumerable<string> Stems => Words.Select(Root.Of);
}
