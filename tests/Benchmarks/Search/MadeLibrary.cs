using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;

namespace NaraVard.Tests.Benchmarks.Search;

/// <summary>
/// A library of any size that reads like the house's own: each text has the length of one of them and is made of their sentences, and brings a compound of its own, so
/// that the number of different words grows with the number of texts as it does in life.
/// </summary>
internal sealed class MadeLibrary
{
    private const int Themes = 20;
    private const int Places = 290;
    private const int Kinds = 4;

    private readonly List<string> _titles;
    private readonly List<string> _sentences;
    private readonly List<int> _lengths;
    private readonly List<string> _words;
    private readonly ContentType[] _types;
    private readonly Random _random = new(2026);

    public MadeLibrary(LiveSnapshot real)
    {
        var texts = PublishedLibrary.Documents(real).Select(document => document.Text).ToList();
        _titles = [.. texts.Select(text => text.Title).Where(title => title.Length < 120)];
        _sentences = [.. texts.SelectMany(text => text.Passages).SelectMany(passage => passage.Text.Split(". ")).Where(sentence => sentence.Length is > 10 and < 300)];
        _lengths = [.. texts.Select(text => text.Passages.Sum(passage => passage.Text.Length))];
        _words = [.. _sentences.SelectMany(Word.In).Where(word => word.IsTelling && word.Form.Length is > 4 and < 12).Select(word => word.Form).Distinct()];
        _types = [.. Enumerable.Range(0, Kinds).Select(kind => new ContentType
        {
            Name = $"made-{kind}", Folder = $"made-{kind}", Singular = "text", Plural = $"Texter {kind}", Address = $"/texter-{kind}", Record = typeof(MadeText),
        })];
    }

    /// <summary>Some telling words, as somebody may search for them: two from the same text's title or sentence.</summary>
    public IReadOnlyList<string> Questions(int count)
    {
        HashSet<string> questions = [];
        while (questions.Count < count)
        {
            List<string> words = [.. Word.In(Pick(questions.Count % 2 == 0 ? _titles : _sentences)).Where(word => word.IsTelling).Select(word => word.Form).Distinct()];
            if (words.Count >= 2)
            {
                var first = _random.Next(words.Count - 1);
                questions.Add($"{words[first]} {words[_random.Next(first + 1, words.Count)]}");
            }
        }

        return [.. questions];
    }

    public IReadOnlyList<LiveItem> Make(int from, int count) => [.. Enumerable.Range(from, count).Select(number => Make(number))];

    private LiveItem Make(int number)
    {
        var own = Pick(_words) + Pick(_words);
        var length = Pick(_lengths);
        List<string> sentences = [$"Här har vi {own}"];
        for (var written = 0; written < length; written += sentences[^1].Length + 2)
        {
            sentences.Add(Pick(_sentences));
        }

        var body = new MadeText
        {
            Title = $"{Pick(_titles)} {number}",
            Sentence = Pick(_sentences),
            Text = string.Join(". ", sentences),
            In = new ContentFacets([$"tema-{_random.Next(Themes)}", $"tema-{_random.Next(Themes)}"], [(SystemLevel)_random.Next(8)], [$"Kommun {_random.Next(Places)}"]),
        };
        return new Live<MadeText>(Guid.NewGuid(), Pick(_types), $"text-{number}", DateTimeOffset.UnixEpoch, 1, null, IsEmergency: false, number + 1, body);
    }

    private T Pick<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];

    private sealed record MadeText : ContentBody
    {
        public string Sentence { get; init; } = "";

        public string Text { get; init; } = "";

        public ContentFacets In { get; init; } = ContentFacets.None;

        public override string Lead => Sentence;

        public override IEnumerable<TextPart> Parts => [new TextPart("", Text)];

        public override ContentFacets Facets => In;
    }
}
