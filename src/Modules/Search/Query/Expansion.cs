using NaraVard.Kernel.Language;
using NaraVard.Search.Index;
using NaraVard.Search.Ranking;
using NaraVard.Search.Words;

namespace NaraVard.Search.Query;

/// <summary>All the ways in which the texts may have what somebody asks for.</summary>
internal sealed class Expansion(IWordPlaces index, Synonyms synonyms, SearchWeights weights)
{
    private const int MostReadings = 3;
    private const int MostCompounds = 400;
    private const int MostBeginnings = 60;

    private const int MostNamed = 6;

    private readonly SortedSet<string> _alsoBy = new(StringComparer.Ordinal);

    private Vocabulary Vocabulary => index.Vocabulary;

    /// <summary>A clause for each term, then one for each run of terms that has another name.</summary>
    public Expanded Of(SearchQuery query)
    {
        var terms = query.Wanted.Select(Read).ToList();
        List<Clause> clauses = [.. terms.Select((term, i) => new Clause(i, 1, Ways(term)) { Weight = term.Term.IsAsking ? weights.Asking : 1 })];
        clauses.AddRange(query.Runs().SelectMany(run => Named(run, terms)));
        return new Expanded(clauses, terms) { AlsoBy = [.. _alsoBy.Take(MostNamed)] };
    }

    /// <summary>Where a term stands exactly as it is meant: what must not be there is looked for in no other words.</summary>
    public Postings Strictly(QueryTerm term) => term switch
    {
        { IsPhrase: true } or { IsOneWord: false } => index.OfPhrase(term.Words),
        { IsBeginning: true } => Beginning(term.Form),
        _ => WithStem(Root.Of(term.Form)),
    };

    /// <summary>Where a phrase stands as it was typed, or under another name.</summary>
    public Postings AsPhrase(QueryTerm phrase) =>
        Postings.Sum([(index.OfPhrase(phrase.Words), 1f), .. Other([.. phrase.Stems], 1).Select(way => (way.Postings, (float)way.Weight))]);

    // What the typed word can be read as: itself when it is known, else the same with dots, else what it may be misspelled from.
    private ReadTerm Read(QueryTerm term)
    {
        if (term.IsPhrase || !term.IsOneWord || term.IsBeginning)
        {
            return new ReadTerm(term, [new Reading(term.Form, 1)], null);
        }

        var form = term.Form;
        if (IsKnown(form))
        {
            return new ReadTerm(term, [new Reading(form, 1), .. Dotted(form).Select(other => new Reading(other, weights.Folded))], null);
        }

        var dotted = Dotted(form);
        if (dotted.Count > 0)
        {
            return new ReadTerm(term, [.. dotted.Select(other => new Reading(other, 1))], null);
        }

        // A compound that nobody has written is no mistake, unless it is nearly one that somebody has.
        var alike = Vocabulary.Alike(form, MostReadings);
        IEnumerable<Reading> itself = alike.Count == 0 || Vocabulary.PartsOf(form).Count > 1 ? [new Reading(form, 1)] : [];
        return new ReadTerm(term, [.. itself, .. alike.Select(other => new Reading(other.Form, Math.Pow(weights.Mistake, other.Distance)))], alike.Count == 0 ? null : alike[0].Form);
    }

    private bool IsKnown(string form)
    {
        var stem = Root.Of(form);
        return Vocabulary.Has(form) || Vocabulary.WithStem(stem).Count > 0 || synonyms.Of([stem]).Count > 0 || Vocabulary.WithPart(stem, isHead: false).Any() || Vocabulary.WithPart(stem, isHead: true).Any();
    }

    // A word typed with a dot somewhere is typed by somebody who has them on the keyboard.
    private IReadOnlyList<string> Dotted(string form)
    {
        if (Word.Fold(form) != form)
        {
            return [];
        }

        var root = Root.Of(form);
        var inflected = Vocabulary.WithFoldedStem(root).Where(other => EndsDoubled(Word.Fold(other), root) == EndsDoubled(form, root));
        return [.. Vocabulary.WithFold(form).Concat(inflected).Concat(synonyms.WithFoldedStem(root)).Where(other => other != form).Distinct().Take(MostReadings)];
    }

    // The stemmer makes natt and nätet the same but for the dots, since it writes one t for two.
    private static bool EndsDoubled(string form, string root) => form.Length > root.Length && form[root.Length] == root[^1];

    private List<Way> Ways(ReadTerm term)
    {
        if (term.Term.IsPhrase)
        {
            return [new Way(AsPhrase(term.Term), 1)];
        }

        if (term.Term.IsBeginning)
        {
            return [new Way(Beginning(term.Term.Form), 1)];
        }

        return term.Term.IsOneWord
            ? [.. term.Readings.SelectMany(reading => WaysOf(reading.Form, reading.Weight, isLoose: term.Correction is not null && reading.Form != term.Term.Form)).Where(way => way.Postings.Count > 0)]
            : [new Way(index.OfPhrase(term.Term.Words), 1), new Way(Postings.InAll([.. term.Term.Stems.Select(WithStem)]), weights.AllParts), .. Other([.. term.Term.Stems], 1)];
    }

    private IEnumerable<Way> WaysOf(string form, double weight, bool isLoose)
    {
        var stem = Root.Of(form);
        yield return new Way(index.Of(form), weight * (1 + weights.SameForm), isLoose);
        yield return new Way(WithStem(stem), weight, isLoose);
        yield return new Way(AsPart(stem, isHead: true), weight * weights.Head, isLoose);
        yield return new Way(AsPart(stem, isHead: false), weight * weights.Modifier, isLoose);
        foreach (var way in InParts(form).Concat(Loosely(form, stem)).Concat(Other([stem], 1)))
        {
            yield return way with { Weight = way.Weight * weight, IsLoose = way.IsLoose || isLoose };
        }
    }

    // A word that the texts don't use by itself, and that nobody has given another name: in words that begin or end with it, and by the words that it begins and ends with.
    private IEnumerable<Way> Loosely(string form, string stem)
    {
        if (Vocabulary.WithStem(stem).Count > 0 || IsNamed(stem))
        {
            yield break;
        }

        yield return new Way(index.Of($"?{stem}", () => Vocabulary.Around(stem, MostBeginnings).Select(other => (other, 1f))), weights.Beginning, IsLoose: true);
        if (Vocabulary.PartsOf(form).Count < 2)
        {
            foreach (var (inside, isHead) in Vocabulary.Inside(form))
            {
                yield return new Way(Anywhere(Root.Of(inside)), isHead ? weights.OnlyHead : weights.OnlyModifier, IsLoose: true);
            }
        }
    }

    private IEnumerable<Way> InParts(string form)
    {
        var parts = Vocabulary.PartsOf(form);
        if (parts.Count < 2)
        {
            yield break;
        }

        var where = parts.Select(part => Anywhere(Root.Of(part))).ToList();
        yield return new Way(Postings.InAll(where), weights.AllParts);
        yield return new Way(where[^1], weights.OnlyHead, IsLoose: true);
        foreach (var modifier in where.SkipLast(1))
        {
            yield return new Way(modifier, weights.OnlyModifier, IsLoose: true);
        }

        // sjuksköterskekompetens: the parts may be joined in twos, and these have other names too.
        foreach (var part in parts.SelectMany(part => Other([Root.Of(part)], weights.OnlyHead)))
        {
            yield return part with { IsLoose = true };
        }
    }

    // Editors have said what else the word is called, and some text has that.
    private bool IsNamed(string stem) => Other([stem], 1).Any();

    private IEnumerable<Clause> Named(Run run, List<ReadTerm> terms)
    {
        var typed = Other(run.Stems, 1).ToList();
        var ways = typed.Count > 0 || run.Terms < 2 ? typed : Other([.. terms.Slice(run.First, run.Terms).Select(term => Root.Of(term.Readings[0].Form))], 1).ToList();
        return ways.Count > 0 ? [new Clause(run.First, run.Terms, ways, IsRun: true)] : [];
    }

    // Other names for the same, and what they lead on to.
    private IEnumerable<Way> Other(IReadOnlyList<string> stems, double weight)
    {
        foreach (var group in synonyms.Of(stems))
        {
            foreach (var way in group.Words.Select(word => (Word: word, Stems: Synonyms.Telling(word), Weight: weights.Synonym)).Concat(group.AlsoFinds.Select(word => (Word: word, Stems: Synonyms.Telling(word), Weight: weights.Wider))))
            {
                if (!way.Stems.SequenceEqual(stems) && AnywhereTogether(way.Stems) is { Count: > 0 } postings)
                {
                    _alsoBy.Add(way.Word);
                    yield return new Way(postings, weight * way.Weight);
                }
            }
        }
    }

    private Postings AnywhereTogether(IReadOnlyList<string> stems) =>
        stems.Count == 1 ? Anywhere(stems[0]) : index.Kept($"&{string.Join(' ', stems)}", () => Postings.InAll([.. stems.Select(Anywhere)]));

    private Postings WithStem(string stem) => index.Of($"={stem}", () => Vocabulary.WithStem(stem).Select(form => (form, 1f)));

    private Postings AsPart(string stem, bool isHead) =>
        index.Of($"{(isHead ? '>' : '<')}{stem}", () => Vocabulary.WithPart(stem, isHead).Take(MostCompounds).Select(form => (form, 1f)));

    private Postings Beginning(string start) => index.Of($"{start}*", () => Vocabulary.WithBeginning(start, MostBeginnings).Select(form => (form, 1f)));

    /// <summary>Where a word stands in any inflection, by itself or in a compound.</summary>
    public Postings Anywhere(string stem) => index.Of($"~{stem}", () =>
        Vocabulary.WithStem(stem).Select(form => (form, 1f))
            .Concat(Vocabulary.WithPart(stem, isHead: true).Take(MostCompounds).Select(form => (form, (float)weights.Head)))
            .Concat(Vocabulary.WithPart(stem, isHead: false).Take(MostCompounds).Select(form => (form, (float)weights.Modifier))));
}

/// <summary>A question as it can be put to the index.</summary>
/// <param name="Clauses">What is asked for.</param>
/// <param name="Terms">How each term was read.</param>
internal sealed record Expanded(IReadOnlyList<Clause> Clauses, IReadOnlyList<ReadTerm> Terms)
{
    /// <summary>What no text has in any way, as it was typed.</summary>
    public IEnumerable<string> Missing => Terms.Where((_, i) => Clauses[i].IsMissing && !Clauses.Any(clause => clause.IsRun && clause.First <= i && i < clause.First + clause.Terms)).Select(term => term.Term.Form);

    /// <summary>The question with the words that were looked for in the place of those that no text has; null when there are none.</summary>
    public string? Corrected(string text) => Terms.All(term => term.Correction is null)
        ? null
        : Terms.Where(term => term.Correction is not null).Aggregate(text, (corrected, term) => corrected.Replace(term.Term.Form, term.Correction, StringComparison.CurrentCultureIgnoreCase));

    /// <summary>Other words for what is asked for, that some text has.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];
}

/// <summary>A term and what it can be read as.</summary>
/// <param name="Term">The term.</param>
/// <param name="Readings">The words it may be, the likeliest first.</param>
/// <param name="Correction">The word that was looked for in its place, or null.</param>
internal sealed record ReadTerm(QueryTerm Term, IReadOnlyList<Reading> Readings, string? Correction);

/// <summary>A word that somebody may mean.</summary>
/// <param name="Form">The word.</param>
/// <param name="Weight">How likely, 0–1.</param>
internal sealed record Reading(string Form, double Weight);
