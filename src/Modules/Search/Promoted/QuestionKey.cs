using NaraVard.Kernel.Language;
using NaraVard.Search.Query;

namespace NaraVard.Search.Promoted;

/// <summary>What questions that ask for the same have in common: the roots of the words that tell something, without dots, whatever their order.</summary>
internal static class QuestionKey
{
    /// <summary>The key of some words, or "" when there are none.</summary>
    public static string Of(string words) => string.Join(' ', Synonyms.Telling(words).Select(Word.Fold).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The key of a question, or "" when nobody can be sure what it asks for: nothing but filters, or words that are only begun.</summary>
    public static string Of(SearchQuery query) => query.All.Any(term => term.IsBeginning) ? "" : Of(string.Join(' ', query.All.SelectMany(term => term.Words)));
}
