using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;
using NaraVard.Search.Contracts;
using NaraVard.Search.Index;

namespace NaraVard.Search.OwnTexts;

/// <summary>The words of texts by their roots, weighed by how few documents of the library have them.</summary>
internal sealed class TextWords(LiveContent content, SearchIndex index) : ITextWords
{
    // A part of a compound beside the compound itself.
    private const double AsPart = 0.6;

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, TextWord>>> OfAsync(IReadOnlyList<string> texts, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        return await index.AskAsync(snapshot, state => (IReadOnlyList<IReadOnlyDictionary<string, TextWord>>)[.. texts.Select(text => Of(text, state))], ct);
    }

    private static Dictionary<string, TextWord> Of(string text, IndexState state)
    {
        Dictionary<string, TextWord> words = new(StringComparer.Ordinal);
        foreach (var form in Word.In(Composed.Of(text)).Where(word => word.IsTelling).Select(word => word.Form))
        {
            Add(form, 1);
            foreach (var part in state.Vocabulary.PartsOf(form).Where(part => new Word(part, 0, part.Length).IsTelling))
            {
                Add(part, AsPart);
            }
        }

        return words;

        void Add(string form, double share)
        {
            var root = state.Vocabulary.RootOf(form);
            var weight = share * WeightOf(root, state);
            words[root] = words.GetValueOrDefault(root) is { } before
                ? new TextWord(Shorter(before.Written, form), Math.Max(before.Weight, weight))
                : new TextWord(form, weight);
        }
    }

    private static double WeightOf(string root, IndexState state)
    {
        var (all, having) = (state.Documents.Count + 1.0, state.Vocabulary.WithStem(root).Select(form => state.Vocabulary.DocumentsOf(form)).DefaultIfEmpty().Max() + 1.0);
        return Math.Clamp(Math.Log(all / having) / Math.Log(all), 0, 1);
    }

    private static string Shorter(string first, string second) =>
        (first.Length, first).CompareTo((second.Length, second)) <= 0 ? first : second;
}
