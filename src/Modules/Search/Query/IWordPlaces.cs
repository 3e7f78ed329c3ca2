using NaraVard.Search.Index;
using NaraVard.Search.Words;

namespace NaraVard.Search.Query;

/// <summary>Some texts by their words: what a question can be put to.</summary>
internal interface IWordPlaces
{
    Vocabulary Vocabulary { get; }

    /// <summary>Where a word in this very form stands.</summary>
    Postings Of(string form);

    /// <summary>Where any of some words stand, kept under a name of its own.</summary>
    Postings Of(string name, Func<IEnumerable<(string Form, float Weight)>> forms);

    /// <summary>Something worked out from where words stand, kept under a name of its own.</summary>
    Postings Kept(string name, Func<Postings> make);

    /// <summary>The documents in which words stand side by side, in these very forms.</summary>
    Postings OfPhrase(IReadOnlyList<string> forms);
}
