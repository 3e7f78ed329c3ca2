using Microsoft.Extensions.Logging.Abstractions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Tests.Search;

/// <summary>An index that follows the library change by change, and files that another version has made.</summary>
public sealed class FollowingTests : IDisposable
{
    private static readonly ContentType Kind = new() { Name = "note", Folder = "notes", Singular = "text", Plural = "Texter", Address = "/texter", Record = typeof(Note) };

    private readonly string _folder = Directory.CreateTempSubdirectory("naravard-index-").FullName;
    private readonly List<LiveItem> _items = [];
    private long _last;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_followed_change_by_change_answers_as_what_is_built_at_once()
    {
        var random = new Random(6);
        string[] words = ["vårdplats", "vårdplatser", "distriktssköterska", "mottagning", "distriktsköterskemottagning", "hembesök", "kontakt", "fast", "vårdkontakt", "köer", "kö", "lärcirkel", "cirkel", "lärande"];
        List<string> later = [.. Enumerable.Range(0, 60).Select(_ => new string([.. Enumerable.Range(0, 10).Select(_ => (char)random.Next('a', 'z'))]))];
        Enumerable.Range(0, 30).ToList().ForEach(_ => Put(Some(words, random)));
        var followed = Index("ett");
        await followed.CatchUpAsync(Now(), default);
        for (var change = 0; change < 60; change++)
        {
            if (random.Next(4) == 0)
            {
                _items.RemoveAt(random.Next(_items.Count));
                _last++;
            }
            else
            {
                Put(Some([.. words, later[change]], random), random.Next(2) == 0 ? null : _items[random.Next(_items.Count)]);
            }

            await followed.CatchUpAsync(Now(), default);
        }

        var built = Index("två");
        string[] questions = [.. words, .. later, "\"fast kontakt\"", "kontakt -fast", "lär*", "fast vårdkontakt"];
        foreach (var question in questions)
        {
            Assert.Equal(await FoundAsync(built, question), await FoundAsync(followed, question));
        }

        Assert.Contains(later, word => _items.Exists(item => ((Note)item.Any).Text.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_index_that_began_before_the_library_answers_in_the_same_order_as_one_that_came_after()
    {
        var early = Index("ett");
        await early.CatchUpAsync(Now(), default);
        string[] words = ["vårdplats", "hembesök", "kontakt", "fast", "vårdkontakt", "lärcirkel"];
        var random = new Random(4);
        for (var i = 0; i < 40; i++)
        {
            Put(string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Some(words, random))));
        }

        var late = Index("två");

        foreach (var word in words)
        {
            Assert.Equal(await OrderAsync(late, word), await OrderAsync(early, word));
        }
    }

    [Fact]
    public async Task A_word_that_no_text_has_any_longer_is_unknown_again()
    {
        Put("hembesöken blev fler");
        Put("natten blev lugn");
        var index = Index("ett");
        await index.CatchUpAsync(Now(), default);
        Put("hembesökaren kom", _items[0]);
        Assert.Equal(1, await index.AskAsync(Now(), state => state.Vocabulary.DocumentsOf("hembesökaren"), default));

        Put("dagen kom", _items[^1]);

        Assert.Equal([false, false, true, true], await index.AskAsync(Now(), state => new[] { "hembesöken", "hembesökaren", "dagen", "blev" }.Select(form => state.Vocabulary.Has(form)), default));
        Assert.Empty(await FoundAsync(index, "hembesök"));
    }

    [Fact]
    public async Task A_node_that_starts_again_has_what_it_had()
    {
        Put("hembesök på kvällen");
        await Index("ett").CatchUpAsync(Now(), default);
        Put("hembesök om natten");
        var before = Index("ett");
        await before.CatchUpAsync(Now(), default);
        Put("hembesök i gryningen");
        await before.CatchUpAsync(Now(), default);

        Assert.Equal(3, (await FoundAsync(Index("ett"), "hembesök")).Count);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "ett"), "*.db"));
    }

    // A large one takes longer to enter than it takes to begin the new file, which must not be taken away as one that is left over.
    [Theory, InlineData(0), InlineData(9_000)]
    public async Task A_file_that_another_version_made_answers_while_a_new_one_is_built(int others)
    {
        for (var i = 0; i < others; i++)
        {
            Put($"annat {i}");
        }

        Put("hembesök på kvällen");
        await Index("ett", stamp: "förra").CatchUpAsync(Now(), default);
        var old = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "ett"), "*.db"));
        Put("hembesök om natten");
        var index = Index("ett", stamp: "denna");

        Assert.Equal(2, (await FoundAsync(index, "hembesök")).Count);

        await index.Rebuilding;
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "ett"), "*.db"));
        Assert.NotEqual(old, file);
        Assert.Equal("denna", new IndexFile(file).Stamp());
        Assert.Equal(2, (await FoundAsync(index, "hembesök")).Count);
    }

    [Fact]
    public async Task A_file_that_was_never_finished_is_no_index()
    {
        Put("hembesök på kvällen");
        var folder = new IndexFolder(Path.Combine(_folder, "ett"), "denna", TimeProvider.System);
        var half = folder.New();
        Assert.Throws<InvalidOperationException>(() => half.Make("denna", _ => throw new InvalidOperationException("Strömmen gick.")));
        Assert.True(half.IsThere);
        Assert.Null(folder.Newest());

        Assert.Single(await FoundAsync(Index("ett", stamp: "denna"), "hembesök"));
        Assert.False(half.IsThere);
    }

    [Fact]
    public async Task What_comes_while_a_new_file_is_built_is_found_after()
    {
        Put("hembesök på kvällen");
        var index = Index("ett");
        await index.CatchUpAsync(Now(), default);
        Directory.EnumerateFiles(Path.Combine(_folder, "ett")).ToList().ForEach(File.Delete);
        await FoundAsync(index, "hembesök");
        Put("hembesök om natten");
        await FoundAsync(index, "hembesök");

        await index.Rebuilding;
        Assert.Equal(2, (await FoundAsync(index, "hembesök")).Count);
    }

    [Fact]
    public async Task What_is_well_tried_and_new_stands_before_what_is_otherwise_alike()
    {
        Put("hembesök på kvällen", tried: 0.5);
        Put("hembesök på kvällen", tried: 0);
        Put("hembesök på kvällen", tried: 1);
        Put("hembesök på kvällen", tried: 1, year: 2026);

        Assert.Equal(["text-4", "text-3", "text-1", "text-2"], await OrderAsync(Index("ett"), "hembesök"));
    }

    [Fact]
    public async Task Words_that_the_texts_use_together_are_learned_from_them()
    {
        string[] other = ["kväll", "schema", "möte", "läkare", "rum", "frukost", "blankett", "telefon"];
        var random = new Random(9);
        for (var i = 0; i < 60; i++)
        {
            Put(i < 8 ? $"larmknappen hör nattpatrullen {Some(other, random)}" : Some(other, random));
        }

        Put("larmknappen hör grannen frukost");
        Put("larmknappen hör nattpatrullen frukost");
        var now = Now();
        var index = Index("ett");

        var answer = await index.AskAsync(now, state => new Finder(state, now, SearchWeights.Tuned).Answer(SearchQuery.Parse("larmknapp"), null, 1, 100), default);

        Assert.Equal("nattpatrullen", answer.Related[0]);
        Assert.DoesNotContain("frukost", answer.Related);
        var slugs = answer.Results.Select(result => result.Item.Slug).ToList();
        Assert.True(slugs.IndexOf("text-62") < slugs.IndexOf("text-61"));
        Assert.Equal(10, answer.Total);
        Assert.Empty((await index.AskAsync(now, state => new Finder(state, now, SearchWeights.Tuned).Answer(SearchQuery.Parse("grannen"), null, 1, 100), default)).Related);
    }

    private static string Some(string[] words, Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)]));

    private SearchIndex Index(string folder, string stamp = "denna") => new(new IndexFolder(Path.Combine(_folder, folder), stamp, TimeProvider.System), SearchWeights.Tuned, NullLogger<SearchIndex>.Instance);

    private LiveSnapshot Now() => new(_last, null, _items);

    private void Put(string text, LiveItem? instead = null, double tried = 0.5, int year = 2020)
    {
        _last++;
        if (instead is not null)
        {
            _items.Remove(instead);
        }

        _items.Add(new Live<Note>(
            instead?.Id ?? Guid.NewGuid(), Kind, instead?.Slug ?? $"text-{_last}", new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), 1, null, IsEmergency: false, _last,
            new Note { Title = "En text", Text = text, HowTried = tried }));
    }

    private async Task<IReadOnlyList<string>> FoundAsync(SearchIndex index, string question) => [.. (await OrderAsync(index, question)).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<string>> OrderAsync(SearchIndex index, string question)
    {
        var now = Now();
        var answer = await index.AskAsync(now, state => new Finder(state, now, SearchWeights.Tuned with { Far = 0 }).Answer(SearchQuery.Parse(question), null, 1, 100), default);
        Assert.All(answer.Results, result => Assert.Contains(result.Text.Passages, passage => Word.In(passage.Text).Any()));
        return [.. answer.Results.Select(result => result.Item.Slug)];
    }

    private sealed record Note : ContentBody
    {
        public string Text { get; init; } = "";

        public double HowTried { get; init; }

        public override double Tried => HowTried;

        public override string Lead => "";

        public override IEnumerable<TextPart> Parts => [new TextPart("", Text)];
    }
}
