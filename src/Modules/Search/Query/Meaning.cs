using NaraVard.Kernel.Language;
using NaraVard.Search.Index;

namespace NaraVard.Search.Query;

/// <summary>What a term may look like in the index. Several words in one string stand side by side in the text.</summary>
/// <param name="Forms">As written.</param>
/// <param name="Stems">Without inflection.</param>
/// <param name="Folded">Without inflection and without dots.</param>
internal sealed record Meaning(IReadOnlyList<string> Forms, IReadOnlyList<string> Stems, IReadOnlyList<string> Folded)
{
    /// <summary>The term itself, in any inflection; typed without dots when there is no such word with.</summary>
    public static Meaning Of(QueryTerm term, Vocabulary vocabulary) => term switch
    {
        { IsPhrase: true } => new([term.Form], [], []),
        { IsOneWord: true } when !vocabulary.Has(term.Form) => new([], [term.Stem], [Word.Fold(term.Stem)]),
        _ => new([term.Form], [term.Stem], []),
    };

    /// <summary>The term and what is like it: inflected phrases, longer words and compounds, or at least the same beginning.</summary>
    public static Meaning Near(QueryTerm term, Vocabulary vocabulary)
    {
        if (!term.IsOneWord)
        {
            return new([term.Form], [term.Stem], []);
        }

        var alike = vocabulary.Near(term.Form);
        return new([term.Form, .. alike], [.. alike.Select(SwedishStemmer.Stem).Prepend(term.Stem).Distinct()], [Word.Fold(term.Stem)]);
    }
}
