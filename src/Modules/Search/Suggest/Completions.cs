using NaraVard.Kernel.Language;
using NaraVard.Search.Index;
using NaraVard.Search.Words;

namespace NaraVard.Search.Suggest;

/// <summary>
/// How the last word of a question may go on: by the words that texts use and the names that the word lists have. Of the inflections of a word only one is
/// told, and nothing that a single text has, since that may be a slip.
/// </summary>
internal sealed class Completions(IndexState index, ListedNames names)
{
    private const int MostForms = 80;
    private const int MostWords = 16;
    private const int ShortestWord = 3;
    private const int FewestTexts = 2;

    // The base form is shorter than the others; but not when hardly anybody writes it.
    private const int Rare = 8;

    private Vocabulary Vocabulary => index.Vocabulary;

    /// <summary>What the whole question may be, when it is the beginning of a phrase: "fast v".</summary>
    public IEnumerable<string> OfPhrase(Beginning question) => question.Form.Contains(' ', StringComparison.Ordinal)
        ? names.With(question).Where(name => name.Form != question.Form).OrderBy(name => name.Form.Length).Select(name => name.Written)
        : [];

    /// <summary>What a word may be, the most common first; after other words, those that stand in most texts with them.</summary>
    /// <param name="typed">The beginning of the word.</param>
    /// <param name="before">The words before it.</param>
    public IEnumerable<string> OfWord(Beginning typed, IReadOnlyList<string> before)
    {
        var listed = names.With(typed).Where(name => name.IsOneWord).DistinctBy(name => name.Root).ToDictionary(name => name.Root);
        return InTexts(Words(typed, listed).Where(word => listed.ContainsKey(word.Root) || IsCurrent(word.Root)).Take(MostWords), before)
            .Select(word => listed.GetValueOrDefault(word.Root) is { } name && name.Form == word.Form ? name.Written : word.Form);
    }

    private IEnumerable<(string Form, string Root)> Words(Beginning typed, IReadOnlyDictionary<string, ListedName> listed) =>
        typed.Spellings().SelectMany(start => Vocabulary.WithBeginning(start, MostForms)).Where(IsWord).Select(Root.Of).Concat(listed.Keys).Distinct()
            .Where(root => !Vocabulary.WithStem(root).Any(Inflections.SaysLittle))
            .Select(root => (Form: BaseForm(root, typed) ?? listed.GetValueOrDefault(root)?.Form, Root: root, Texts: Vocabulary.WithStem(root).Sum(form => Vocabulary.DocumentsOf(form))))
            .Where(word => word.Form is not null).OrderByDescending(word => word.Texts).ThenBy(word => word.Form, StringComparer.Ordinal).Select(word => (word.Form!, word.Root));

    private string? BaseForm(string root, Beginning typed)
    {
        var forms = Vocabulary.WithStem(root).Where(form => typed.IsOf(form, Word.Fold(form)) && IsWord(form)).ToList();
        var most = forms.Select(form => Vocabulary.DocumentsOf(form)).DefaultIfEmpty().Max();
        return forms.Where(form => Vocabulary.DocumentsOf(form) * Rare >= most).OrderBy(form => form.Length).ThenByDescending(form => Vocabulary.DocumentsOf(form)).FirstOrDefault();
    }

    private IEnumerable<(string Form, string Root)> InTexts(IEnumerable<(string Form, string Root)> words, IReadOnlyList<string> before)
    {
        var known = before.Where(form => !StopWords.Contains(form)).Select(form => WithRoot(Root.Of(form))).Where(postings => postings.Count > 0).ToList();
        return known.Count == 0
            ? words
            : words.Select(word => (word, Texts: Texts(Postings.InAll([.. known, WithRoot(word.Root)])))).Where(word => word.Texts > 0).OrderByDescending(word => word.Texts).Select(word => word.word);
    }

    // The words of what is no longer public are known until the index is built anew.
    private bool IsCurrent(string root) => index.Gone is null || Texts(WithRoot(root)) >= FewestTexts;

    private int Texts(Postings postings) => index.Gone is { } gone ? postings.Documents.Count(document => !gone[document]) : postings.Count;

    private Postings WithRoot(string root) => index.Of($"={root}", () => Vocabulary.WithStem(root).Select(form => (form, 1f)));

    private bool IsWord(string form) =>
        form.Length >= ShortestWord && (form.All(char.IsLetter) || form.All(char.IsDigit)) && !IsHalf(form) && Vocabulary.DocumentsOf(form) >= FewestTexts;

    // "korttids- och växelvård": half a compound, joined by its s, in no other form.
    private bool IsHalf(string form) => form[^1] == 's' && Vocabulary.WithStem(Root.Of(form)).Count == 1 && Vocabulary.WithBeginning(form, 2).Count > 1;
}
