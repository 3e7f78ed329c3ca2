using NaraVard.Kernel.Language;

namespace NaraVard.Search.Words;

/// <summary>The words that compounds are made of: those that stand by themselves in the library, and those that editors have added.</summary>
internal sealed class Lexicon
{
    /// <summary>No part is shorter, except those that editors have added.</summary>
    public const int ShortestPart = 2;

    private const int ShortestCommon = 4;

    private const double CostOfNoDots = 1;

    // Endings and beginnings that look like words. They make new words of others and are no words of a compound.
    private static readonly HashSet<string> Affixes =
    [
        .. "het ning ande ende are ska skap dom lös löst bar sam lig isk ism ist eri else ing ling andet arna erna orna aren ten tens ens nad ell al iv ar er or an en et na de te för be an ut in upp ned av om på åt fram bort till över under mot efter med utan inom mellan vid ihop isär sär gen miss van oli all ale ala rar ter par man men sin din hur vad när var det den att och".Split(' '),
    ];

    private readonly Dictionary<string, double> _costs = [];
    private readonly Dictionary<string, string> _byStem = [];
    private readonly Dictionary<string, string> _byFold = [];
    private readonly HashSet<string> _added;
    private readonly HashSet<string> _whole;
    private readonly Lexicon? _first;

    /// <param name="words">The words of the library and how many documents each stands in.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="added">Words that editors have added, also short ones.</param>
    /// <param name="whole">Words that editors have said are never taken apart.</param>
    public Lexicon(IEnumerable<(string Form, int Documents)> words, int documents, IReadOnlySet<string> added, IReadOnlySet<string> whole)
    {
        (_added, _whole) = ([.. added], [.. whole.Select(Root.Of)]);
        foreach (var (form, count) in words.Where(word => CanBePart(word.Form)).Concat(added.Select(word => (word, Math.Max(1, documents / 50)))))
        {
            Know(form, Math.Log((documents + 1.0) / count));
        }
    }

    private Lexicon(Lexicon first, IEnumerable<(string Form, int Documents)> words, int documents)
    {
        (_first, _added, _whole) = (first, first._added, first._whole);
        foreach (var (form, count) in words.Where(word => CanBePart(word.Form)))
        {
            Know(form, Math.Log((documents + 1.0) / count));
        }
    }

    /// <summary>The same with more words of the library.</summary>
    public Lexicon With(IEnumerable<(string Form, int Documents)> words, int documents) => new(this, words, documents);

    /// <summary>Whether editors have said that the word, in any inflection, is never taken apart.</summary>
    public bool IsWhole(string form) => _whole.Contains(Root.Of(form));

    /// <summary>The word that a piece of a compound is, and what it costs to use it: little for a common word. Null when it is none.</summary>
    public (string Word, double Cost)? PartOf(string piece, bool isLast) =>
        isLast ? LastPart(piece) : Known(piece) ?? Joined(piece);

    private (string, double)? LastPart(string piece) =>
        Known(piece) ?? (piece.Length >= ShortestCommon && !Affixes.Contains(piece) && WithRoot(Root.Of(piece)) is { } word ? Known(word) : null);

    private (string, double)? Joined(string piece) => piece[^1] switch
    {
        's' => Known(piece[..^1]),
        'o' or 'u' or 'e' when piece.Length >= ShortestCommon => Known(piece[..^1] + 'a'),
        _ when piece.Length >= ShortestCommon => Known(piece + 'e') ?? Known(piece + 'a'),
        _ => null,
    };

    // Typed without its dots a word is a little further away.
    private (string, double)? Known(string word) =>
        _costs.TryGetValue(word, out var cost) ? (word, cost)
        : _byFold.TryGetValue(word, out var dotted) ? (dotted, _costs[dotted] + CostOfNoDots)
        : _first?.Known(word);

    private string? WithRoot(string root) => _byStem.TryGetValue(root, out var word) ? word : _first?.WithRoot(root);

    private void Know(string form, double cost)
    {
        cost += Math.Max(0, ShortestCommon - form.Length) * 2;
        _costs[form] = Math.Min(cost, _costs.GetValueOrDefault(form, double.PositiveInfinity));
        if (Word.Fold(form) is var folded && folded != form && !(_byFold.TryGetValue(folded, out var same) && _costs[same] <= _costs[form]))
        {
            _byFold[folded] = form;
        }

        var stem = Root.Of(form);
        if (!_byStem.TryGetValue(stem, out var other) || _costs[form] < _costs[other])
        {
            _byStem[stem] = form;
        }
    }

    private bool CanBePart(string form) =>
        form.Length >= ShortestCommon - 1 && !_added.Contains(form) && !Affixes.Contains(form) && !StopWords.Contains(form) && form.All(char.IsLetter);
}
