using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Search.WordLists;

namespace NaraVard.Tests.Search.Suggest;

/// <summary>What is most common hangs on all the texts there are, so the site is their own.</summary>
public sealed class SuggestTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;
    private readonly Visitor _reader = own.Site.Visitor();

    [Theory]
    [InlineData("språkv")]
    [InlineData("sprakv")]
    [InlineData("SPRÅKVANTEN")]
    [InlineData("språkv grön")]
    [InlineData("gron sprakv")]
    public async Task A_title_is_suggested_by_the_beginnings_of_its_words_in_any_order_and_without_dots(string typed)
    {
        var address = await PublishAsync("titel", "Den gröna språkvanten", "Text.");

        var first = (await SuggestedAsync(typed))[0];

        Assert.Equal(("Den gröna språkvanten", "Begrepp", address), (first.Text, first.Kind, first.Url));
    }

    [Fact]
    public async Task Who_types_dots_means_them()
    {
        await PublishAsync("prickar", "Kvarnvägen", "Text.");

        Assert.DoesNotContain(await SuggestedAsync("kvärn"), one => one.Text == "Kvarnvägen");
    }

    [Fact]
    public async Task All_typed_words_must_be_there()
    {
        await PublishAsync("alla", "Trollsländans vinge", "Text.");

        Assert.DoesNotContain(await SuggestedAsync("trollsl hjul"), one => one.Text == "Trollsländans vinge");
    }

    [Fact]
    public async Task What_is_typed_is_marked_in_the_title()
    {
        await PublishAsync("markt", "Nyponrosens dag", "Text.");

        var first = (await SuggestedAsync("nypo da"))[0];

        Assert.Equal(["Nypo*", "nrosens ", "da*", "g"], first.Pieces);
    }

    [Fact]
    public async Task A_title_that_begins_so_comes_before_one_that_has_it_further_in()
    {
        await PublishAsync("inne", "Om tistelfjun", "Text.");
        await PublishAsync("borjar", "Tistelfjunets lära är lång och bred", "Text.");

        Assert.Equal(["Tistelfjunets lära är lång och bred", "Om tistelfjun"], (await SuggestedAsync("tistelfj")).Where(one => one.Type != "").Select(one => one.Text));
    }

    [Fact]
    public async Task A_question_of_a_table_leads_to_its_place()
    {
        var suggested = await SuggestedAsync("fattar beslut om resurser");

        Assert.Contains(suggested, one => one.Kind == "Fråga" && one.Url.StartsWith("/fragor/", StringComparison.Ordinal) && one.Url.EndsWith("-s1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_word_is_completed_by_what_texts_use_and_of_its_inflections_only_one()
    {
        await PublishAsync("ord-1", "Ett", "Bra myggspray och myggsprayer, myggsprayerna hjälper. Myggnät.");
        await PublishAsync("ord-2", "Två", "Bra myggspray och myggsprayen och myggsprayer. Myggnät.");
        await PublishAsync("ord-3", "Tre", "Bra myggspray och myggsprayer.");

        Assert.Equal(["bra myggspray", "bra myggnät"], Questions(await SuggestedAsync("bra myg")));
        Assert.Equal("/sok?q=bra%20myggspray", (await SuggestedAsync("bra myg")).First(one => one.Kind == "Sök").Url);
    }

    [Fact]
    public async Task A_word_that_a_single_text_has_is_not_suggested_since_it_may_be_a_slip()
    {
        await PublishAsync("slip", "Slip", "Här står vurpklonkar en gång.");

        Assert.Empty(await SuggestedAsync("vurpkl"));
    }

    [Fact]
    public async Task The_names_of_the_word_lists_complete_a_word_and_a_phrase()
    {
        await _site.PublishAsync("word-list", "forslag-lista", new WordList { Key = "forslag-lista", Title = "Ord", Summary = "Ord.", Groups = [new WordGroup { Words = ["grodlekplats", "kväkande i dammen"] }] });

        Assert.Equal(["grodlekplats"], Questions(await SuggestedAsync("grodl")));
        Assert.Equal(["kväkande i dammen"], Questions(await SuggestedAsync("kvakande i d")));
    }

    [Fact]
    public async Task At_most_eight_are_suggested_and_titles_come_first()
    {
        var suggested = await SuggestedAsync("vå");

        Assert.Equal(8, suggested.Count);
        Assert.Equal(suggested.OrderBy(one => one.Kind == "Sök").Select(one => one.Text), suggested.Select(one => one.Text));
        Assert.Contains(suggested, one => one.Kind == "Sök");
    }

    [Fact]
    public async Task What_is_put_away_is_never_suggested()
    {
        await PublishAsync("borta", "Fladdermusholken", "Fladdermusholken fylls.");
        await PublishAsync("borta-ord", "Annat", "Fladdermusholken fylls.");
        Assert.Contains(await SuggestedAsync("fladdermush"), one => one.Text == "Fladdermusholken");

        await PutAwayAsync("forslag-borta");
        await PutAwayAsync("forslag-borta-ord");

        Assert.Empty(await SuggestedAsync("fladdermush"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("qqqzzzxxx")]
    public async Task Too_little_or_nothing_known_gives_no_suggestions(string typed) => Assert.Empty(await SuggestedAsync(typed));

    [Fact]
    public async Task Who_narrows_a_search_gets_questions_and_no_pages()
    {
        Assert.Empty(await SuggestedAsync("tema:primärv"));
        Assert.All(await SuggestedAsync("tema:primärvård vårdc"), one => Assert.Equal("Sök", one.Kind));
        Assert.All(await SuggestedAsync("-vårdc"), one => Assert.StartsWith("-vårdc", one.Text));
    }

    [Fact]
    public async Task Whatever_is_typed_gets_a_bounded_answer_that_may_be_kept_for_a_minute()
    {
        foreach (var typed in new[] { new string('å', 5000), string.Concat(Enumerable.Repeat("ae oe aao ", 500)), "'; DROP TABLE items; --", "<script>", "\0\u0301👩‍⚕️", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
        {
            using var answer = await _reader.Client.GetAsync($"/api/v1/search/suggest?q={Uri.EscapeDataString(typed)}");

            answer.EnsureSuccessStatusCode();
            Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.True((await answer.Content.ReadAsStringAsync()).Length < 20_000);
        }
    }

    [Fact]
    public async Task Suggestions_are_not_counted_as_searches_and_come_from_no_search()
    {
        for (var i = 0; i < 6; i++)
        {
            await _reader.OpenAsync("/sok?q=snorkelfantasi");
        }

        Assert.Empty(await SuggestedAsync("snorkelf"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sok")]
    public async Task The_search_fields_know_where_to_ask(string page) =>
        Assert.Equal("/api/v1/search/suggest", (await _reader.OpenAsync(page)).QuerySelector("main form[role=search] input[name=q]")!.GetAttribute("data-suggest"));

    private Task<string> PublishAsync(string slug, string title, string text) => _site.PublishAsync("concept", $"forslag-{slug}", new Concept { Title = title, Text = text });

    private Task PutAwayAsync(string slug) => _site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var item = store.Set<ContentItem>().Single(item => item.Type == "concept" && item.Slug == slug);
        store.Add(item.TakeAway(PutAway.Archived, by: Guid.NewGuid(), "Prov.", await ContentClock.NextAsync(store, CancellationToken.None), _site.Clock.GetUtcNow()).Value);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return slug;
    });

    private async Task<IReadOnlyList<Suggested>> SuggestedAsync(string typed)
    {
        using var answer = JsonDocument.Parse(await _reader.Client.GetStringAsync($"/api/v1/search/suggest?q={Uri.EscapeDataString(typed)}"));
        return [.. answer.RootElement.GetProperty("suggestions").EnumerateArray().Select(Suggested.Of)];
    }

    private static IEnumerable<string> Questions(IEnumerable<Suggested> suggested) => suggested.Where(one => one.Kind == "Sök").Select(one => one.Text);

    private sealed record Suggested(string Text, string Kind, string Type, string Url, IReadOnlyList<string> Pieces)
    {
        public static Suggested Of(JsonElement json) => new(
            json.GetProperty("text").GetString()!, json.GetProperty("kind").GetString()!, json.GetProperty("type").GetString()!, json.GetProperty("url").GetString()!,
            [.. json.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetProperty("text").GetString() + (piece.GetProperty("isMarked").GetBoolean() ? "*" : ""))]);
    }
}
