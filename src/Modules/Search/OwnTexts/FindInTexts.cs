using System.Numerics;
using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.OwnTexts;

/// <summary>Searches texts that are nobody else's business. What they hold stays in memory for as long as the question is answered; of the public index only its words are used.</summary>
internal sealed class FindInTexts(LiveContent content, SearchIndex index, SearchWeights weights) : ITextSearch
{
    public async Task<FoundTexts> FindAsync(string? typed, IReadOnlyList<SearchedText> texts, CancellationToken ct)
    {
        var query = SearchQuery.Parse(typed);
        if (query.Wanted.Count == 0 || texts.Count == 0)
        {
            return new FoundTexts(query.Text, []) { HasFilters = query.Filters.Count > 0 };
        }

        var snapshot = await content.NowAsync(ct);
        var places = new TextIndex(texts, await index.AskAsync(snapshot, state => KnownWords.Of(state, snapshot), ct), weights);
        return Answer(query, texts, places, Synonyms.Of(snapshot));
    }

    private FoundTexts Answer(SearchQuery query, IReadOnlyList<SearchedText> texts, TextIndex places, Synonyms synonyms)
    {
        var expansion = new Expansion(places, synonyms, weights);
        var expanded = expansion.Of(query);
        var has = TermsIn(expanded.Clauses, texts.Count);
        var ranked = new Ranker(texts.Count, weights).Rank(expanded.Clauses, Allowed(query, expansion, texts.Count));
        var near = ranked.Found
            .OrderByDescending(text => has[text.Document]).ThenByDescending(text => text.Worth).ThenByDescending(text => texts[text.Document].At).ToList();
        var highlight = new Highlight(expanded.Terms, query.Runs(), synonyms, places.Vocabulary);
        return new FoundTexts(query.Text, [.. near.Select(text => text.Document)])
        {
            WithAll = near.Count(text => has[text.Document] == query.Wanted.Count),
            Missing = [.. expanded.Missing],
            Corrected = expanded.Corrected(query.Text),
            HasFilters = query.Filters.Count > 0,
            Snippet = text => Marked.Html(Snippet.Of(text, highlight)),
            Mark = text => Marked.Html(highlight.Mark(text)),
        };
    }

    // How many of the terms each text has, in another way than by something that is only like them.
    private static int[] TermsIn(IReadOnlyList<Clause> clauses, int texts)
    {
        var has = new uint[texts];
        foreach (var clause in clauses)
        {
            var terms = ((1u << clause.Terms) - 1) << clause.First;
            foreach (var text in clause.Ways.Where(way => !way.IsLoose).SelectMany(way => way.Postings.Documents))
            {
                has[text] |= terms;
            }
        }

        return [.. has.Select(BitOperations.PopCount)];
    }

    private static bool[] Allowed(SearchQuery query, Expansion expansion, int texts)
    {
        var allowed = new bool[texts];
        Array.Fill(allowed, true);
        foreach (var phrase in query.Wanted.Where(term => term.IsPhrase))
        {
            var has = expansion.AsPhrase(phrase).Documents.ToHashSet();
            allowed = [.. allowed.Select((may, text) => may && has.Contains(text))];
        }

        foreach (var text in query.Unwanted.SelectMany(term => expansion.Strictly(term).Documents))
        {
            allowed[text] = false;
        }

        return allowed;
    }
}
