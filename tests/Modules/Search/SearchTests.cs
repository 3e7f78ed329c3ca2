using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Library.Concepts;
using NaraVard.Search.Find;
using NaraVard.Search.WordLists;

namespace NaraVard.Tests.Search;

/// <summary>Which hit comes first hangs on all the texts there are, so the site is their own.</summary>
public sealed class SearchTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;
    private readonly Visitor _reader = own.Site.Visitor();

    [Theory]
    [InlineData("blåbärskontakt")]
    [InlineData("blåbärskontakter")]
    [InlineData("Blåbärskontakten")]
    [InlineData("blabarskontakt")]
    public async Task A_word_is_found_in_any_inflection_and_without_its_dots(string typed)
    {
        var address = await PublishAsync("blabar", "Om skogen", "Texten talar om blåbärskontakterna i skogen.");

        var page = await SearchAsync(typed);

        Assert.Contains(address, Addresses(page));
        Assert.Equal("blåbärskontakterna", page.QuerySelector($"li:has(a[href='{address}']) mark")!.TextContent);
    }

    [Fact]
    public async Task A_hit_in_the_title_comes_first_also_when_it_is_inflected()
    {
        var inText = await PublishAsync("titel-text", "Något annat", "Rönnbärsmetoden nämns. Rönnbärsmetoden igen. Rönnbärsmetoden en gång till, rönnbärsmetoden.");
        var inTitle = await PublishAsync("titel-titel", "Rönnbärsmetoder i bruk", "En lång text om annat. " + string.Concat(Enumerable.Repeat("Den handlar om skog och mark. ", 50)));

        var addresses = Addresses(await SearchAsync("rönnbärsmetoden"));

        Assert.Equal([inTitle, inText], addresses.Take(2));
    }

    [Fact]
    public async Task A_compound_is_found_by_its_parts_and_the_other_way_round()
    {
        await PublishAsync("delar-ord", "Blåhallon och gränder", "Blåhallon. Gränder. Blåhallon växer i gränder.");
        var joined = await PublishAsync("delar-ihop", "Ihop", "Vi går i en blåhallongränd.");
        var apart = await PublishAsync("delar-isar", "Isär", "En gränd där blåhallon växer.");

        Assert.Contains(joined, Addresses(await SearchAsync("gränd")));
        Assert.Contains(joined, Addresses(await SearchAsync("blåhallon")));
        Assert.Contains(apart, Addresses(await SearchAsync("blåhallongränder")));
    }

    [Fact]
    public async Task A_word_of_a_list_finds_the_texts_that_say_it_otherwise_and_the_wider_words_only_one_way()
    {
        await _site.PublishAsync("word-list", "sok-ordlista", new WordList
        {
            Key = "sok-ordlista",
            Title = "Ord",
            Summary = "Ord för test.",
            Groups = [new WordGroup { Words = ["strandlöpning", "fjärilsgång"], AlsoFinds = ["syrsmotion"] }],
        });
        var same = await PublishAsync("synonym-samma", "Samma", "Vi prövade fjärilsgången.");
        var wider = await PublishAsync("synonym-vidare", "Vidare", "Syrsmotion för alla.");

        Assert.Equal([same, wider], Addresses(await SearchAsync("strandlöpning")).Order());
        Assert.DoesNotContain(same, Addresses(await SearchAsync("syrsmotion")));
    }

    [Fact]
    public async Task A_misspelled_word_is_understood_and_the_page_asks_whether_it_was_meant()
    {
        var address = await PublishAsync("stavning", "Stavning", "Gökärtsfesten är här.");

        var page = await SearchAsync("gökärtsfessten");

        Assert.Contains(address, Addresses(page));
        Assert.Equal("/sok?q=g%C3%B6k%C3%A4rtsfesten", page.QuerySelectorAll("main a").Single(link => link.ParentElement!.TextContent.StartsWith("Menade du", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task A_beginning_finds_what_begins_so()
    {
        var address = await PublishAsync("borjan", "Början", "Ängsklockorna ringer.");

        Assert.Equal([address], Addresses(await SearchAsync("ängsklo*")));
    }

    [Fact]
    public async Task A_question_of_a_table_is_found_by_itself()
    {
        var page = await SearchAsync("Hur går det till när ni fattar beslut om resurser");

        Assert.Contains("/fragor/team#team-s1", Addresses(page).Take(5));
        using var answer = JsonDocument.Parse(await _reader.Client.GetStringAsync("/api/v1/search?q=fattar%20beslut%20om%20resurser&limit=5"));
        Assert.Contains(answer.RootElement.GetProperty("results").EnumerateArray(), hit => (hit.GetProperty("type").GetString(), hit.GetProperty("slug").GetString()) == ("question-tables", "team-s1"));
        Assert.Equal(5, answer.RootElement.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("tema:primarvard")]
    [InlineData("tema:\"primärvård\"")]
    [InlineData("patient tema:primärvård")]
    public async Task A_search_is_narrowed_by_a_theme_and_widened_again(string typed)
    {
        var page = await SearchAsync(typed);
        var themes = page.QuerySelectorAll(".search-facets a[aria-current=true]");

        Assert.NotEmpty(Addresses(page));
        Assert.Equal("Primärvård", Assert.Single(themes).FirstChild!.TextContent.Trim());
        Assert.DoesNotContain("tema", themes[0].GetAttribute("href"));
    }

    [Fact]
    public async Task A_place_or_level_that_nobody_has_finds_nothing_and_a_filter_can_be_turned_round()
    {
        Assert.Empty(Addresses(await SearchAsync("patient plats:mullvadsköping")));
        Assert.All(Addresses(await SearchAsync("plats:halland")), address => Assert.StartsWith("/exempel/", address));
        Assert.Empty(Addresses(await SearchAsync("tema:primärvård -tema:primärvård")));
    }

    [Fact]
    public async Task A_phrase_holds_the_words_together()
    {
        var together = await PublishAsync("fras-ihop", "Ihop", "Den lila lingonstigen går här.");
        var apart = await PublishAsync("fras-isar", "Isär", "Den lila boken ligger vid lingonstigen.");

        Assert.Equal([together, apart], Addresses(await SearchAsync("lila lingonstigen")).Order());
        Assert.Equal([together], Addresses(await SearchAsync("\"lila lingonstigen\"")));
    }

    [Fact]
    public async Task A_minus_takes_away()
    {
        var kept = await PublishAsync("minus-kvar", "Kvar", "Hjortronmyren är stor.");
        await PublishAsync("minus-bort", "Bort", "Hjortronmyren är full av myggor.");

        Assert.Equal([kept], Addresses(await SearchAsync("hjortronmyren -mygga -myggor")));
    }

    [Fact]
    public async Task All_words_must_be_there_but_not_in_the_same_section()
    {
        var address = await PublishAsync("ord-over-avsnitt", "Över avsnitten", "## Först\n\nTranbärsåret börjar.\n\n## Sedan\n\nSnöbärsåret slutar.");

        Assert.Equal([address], Addresses(await SearchAsync("tranbärsåret snöbärsåret")));
    }

    [Fact]
    public async Task The_section_with_the_answer_is_named_and_linked()
    {
        var address = await PublishAsync("avsnitt", "Avsnitten", "Inledning.\n\n## Det andra\n\nHär står krusbärsbuskens hemlighet.");

        var page = await SearchAsync("krusbärsbuske");

        Assert.Equal($"{address}#det-andra", page.QuerySelector("main .search-result a[href*='#']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Words_that_are_nowhere_together_give_what_has_some_of_them_and_it_is_said()
    {
        var one = await PublishAsync("nagot-ett", "Ett", "Vinbärssaften smakar.");
        var two = await PublishAsync("nagot-tva", "Två", "Fläderblomman doftar.");

        var page = await SearchAsync("vinbärssaften fläderblomman");

        Assert.Equal([one, two], Addresses(page).Order());
        Assert.Contains("något av dem", page.QuerySelector("main .notice")!.TextContent);
    }

    [Theory]
    [InlineData("smultronst")]
    [InlineData("smultronstäl")]
    [InlineData("smultronställzz")]
    [InlineData("vildsmultronstället")]
    public async Task Without_a_hit_the_nearest_is_offered_and_it_is_said(string typed)
    {
        var address = await PublishAsync("narmast", "Närmast", "Alla söker smultronstället.");

        var page = await SearchAsync(typed);

        Assert.Contains(address, Addresses(page));
        Assert.Contains("liknar", page.QuerySelector("main .notice")!.TextContent);
    }

    [Fact]
    public async Task Nothing_at_all_leads_on()
    {
        var page = await SearchAsync("qqqzzzxxx");

        Assert.Contains("Ingen träff", page.QuerySelector("main .empty")!.TextContent);
        Assert.NotNull(page.QuerySelector("main .empty a[href='/exempel']"));
        Assert.NotNull(page.QuerySelector("main .empty a[href='/fragor']"));
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_and_not_by_its_old()
    {
        var address = await PublishAsync("andrad", "Ändrad", "Gamla havtornsord.");
        Assert.Equal([address], Addresses(await SearchAsync("havtornsord")));

        await PublishAsync("andrad", "Ändrad", "Nya slånbärsord.");

        Assert.Equal([address], Addresses(await SearchAsync("slånbärsord")));
        Assert.DoesNotContain(address, Addresses(await SearchAsync("\"havtornsord\"")));
    }

    [Fact]
    public async Task Kinds_are_counted_and_chosen_with_the_search_kept()
    {
        var page = await SearchAsync("patienten");
        var tab = page.QuerySelectorAll(".search-tabs a").OfType<IHtmlAnchorElement>().Single(link => link.TextContent.StartsWith("Mönster", StringComparison.Ordinal));

        var patterns = await _reader.OpenAsync(tab.GetAttribute("href")!);

        Assert.All(Addresses(patterns), address => Assert.StartsWith("/monster/", address));
        Assert.Equal("page", patterns.QuerySelectorAll(".search-tabs a").Single(link => link.TextContent == tab.TextContent).GetAttribute("aria-current"));
        Assert.Equal("patienten", patterns.QuerySelector("main #q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Many_results_are_shown_twenty_at_a_time()
    {
        var first = Addresses(await SearchAsync("patienten"));
        var second = Addresses(await _reader.OpenAsync("/sok?q=patienten&sida=2"));

        Assert.Equal(20, first.Count);
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
        Assert.NotEmpty(Addresses(await _reader.OpenAsync("/sok?q=patienten&sida=99999")));
    }

    [Fact]
    public async Task The_page_begins_calmly_with_themes()
    {
        var page = await _reader.OpenAsync("/sok");

        Assert.NotNull(page.QuerySelector("main a[href='/teman/primarvard']"));
        Assert.Empty(page.QuerySelectorAll(".search-result"));
    }

    [Fact]
    public async Task The_title_says_what_was_searched_for_and_results_stay_out_of_search_engines()
    {
        using var answer = await _reader.Client.GetAsync("/sok?q=fast+kontakt");

        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.StartsWith("fast kontakt", (await Visitor.ReadAsync(answer)).Title);
    }

    [Fact]
    public async Task The_same_results_can_be_had_as_JSON()
    {
        var address = await PublishAsync("json", "Åkerbär", "Åkerbärsfältet <b>blommar</b>.");

        using var answer = JsonDocument.Parse(await _reader.Client.GetStringAsync("/api/v1/search?q=%C3%A5kerb%C3%A4rsf%C3%A4ltet"));

        var hit = answer.RootElement.GetProperty("results")[0];
        Assert.Equal(("Åkerbär", "concepts", "sok-json", address), (hit.GetProperty("title").GetString(), hit.GetProperty("type").GetString(), hit.GetProperty("slug").GetString(), hit.GetProperty("url").GetString()));
        Assert.Contains("Åkerbärsfältet", hit.GetProperty("snippets")[0].GetString());
    }

    [Fact]
    public async Task The_JSON_tells_kinds_facets_and_what_no_text_has()
    {
        await PublishAsync("json-allt", "Allt", "Ett mossbollsfält.");

        using var found = JsonDocument.Parse(await _reader.Client.GetStringAsync("/api/v1/search?q=patienten"));
        using var missed = JsonDocument.Parse(await _reader.Client.GetStringAsync("/api/v1/search?q=mossbollsf%C3%A4lt+qqqzzzxxx"));

        var kind = found.RootElement.GetProperty("kinds")[0];
        using var narrowed = JsonDocument.Parse(await _reader.Client.GetStringAsync($"/api/v1/search?q=patienten&kind={kind.GetProperty("kind")}"));
        Assert.Equal(kind.GetProperty("count").GetInt32(), narrowed.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(found.RootElement.GetProperty("total").GetInt32(), found.RootElement.GetProperty("kinds").EnumerateArray().Sum(one => one.GetProperty("count").GetInt32()));
        var facet = found.RootElement.GetProperty("facets").EnumerateArray().First(one => one.GetProperty("field").GetString() == "theme");
        using var within = JsonDocument.Parse(await _reader.Client.GetStringAsync($"/api/v1/search?q=patienten+tema:{facet.GetProperty("value")}"));
        Assert.True(within.RootElement.GetProperty("total").GetInt32() >= facet.GetProperty("count").GetInt32());
        Assert.Equal(["qqqzzzxxx"], missed.RootElement.GetProperty("missing").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(0, found.RootElement.GetProperty("alsoBy").EnumerateArray().Count(word => word.GetString() == "patienten"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"\"")]
    [InlineData("* ^ : { } ( ) + - , . ; '")]
    [InlineData("AND OR NOT NEAR(a b, 2)")]
    [InlineData("title : kontakt")]
    [InlineData("{title_stem} : kontakt*")]
    [InlineData("-kontakt")]
    [InlineData("'; DROP TABLE items; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%00%01%ff\\u0000")]
    [InlineData("👩‍⚕️ läkare 🏥")]
    [InlineData("ꟿ ᲀ ⅷ ² ① ﷽ \u0301 \u200B \uFFFD \uFFFF")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public async Task Whatever_is_typed_gets_an_answer(string typed)
    {
        Assert.Equal(HttpStatusCode.OK, await _reader.StatusAsync($"/sok?q={Uri.EscapeDataString(typed)}"));
        Assert.Equal(HttpStatusCode.OK, await _reader.StatusAsync($"/api/v1/search?q={Uri.EscapeDataString(typed)}&sida=x"));
    }

    [Fact]
    public async Task A_word_that_only_compounds_have_is_not_taken_for_another_with_dots()
    {
        await _site.PublishAsync("concept", "nattpatrull", new Concept { Title = "Nattpatrullen", Text = "Nattpatrullen är en patrull." });

        var page = await _reader.OpenAsync("/sok?q=natt");

        Assert.All(page.QuerySelectorAll(".search-result mark"), mark => Assert.StartsWith("natt", mark.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(page.QuerySelectorAll(".search-result mark"));
    }

    [Fact]
    public async Task Where_a_filter_leaves_nothing_the_words_alone_are_offered()
    {
        var page = await _reader.OpenAsync("/sok?q=%22v%C3%A4ntetiden%20kortades%22%20borgholm%20plats:s%C3%B6rmland");

        var offer = page.QuerySelector(".empty a")!;
        Assert.Equal("Sök på bara ”väntetiden kortades borgholm”", offer.TextContent);
        Assert.NotEmpty((await _reader.OpenAsync(offer.GetAttribute("href")!)).QuerySelectorAll(".search-result"));
        Assert.Empty((await _reader.OpenAsync("/sok?q=qwrtpzx")).QuerySelectorAll(".empty a[href^='/sok']"));
    }

    [Fact]
    public async Task Odd_characters_in_any_mix_get_an_answer()
    {
        const string Odd = "aå1\"'-–*^:(){}[]+~,.;/\\%_<>&|\0\u00AD\u0301\u202E\uD83D\uDE00\uFFFE ”“»ßİΣﬁ";
        var random = new Random(20261123);
        for (var i = 0; i < 300; i++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Odd[random.Next(Odd.Length)])]);

            await _site.AskAsync(services => services.GetRequiredService<FindContent>().RunAsync(typed, kind: null, page: 1, SearchAnswer.PageSize, CancellationToken.None));
        }
    }

    private Task<string> PublishAsync(string slug, string title, string text) =>
        _site.PublishAsync("concept", $"sok-{slug}", new Concept { Title = title, Text = text });

    private Task<IHtmlDocument> SearchAsync(string typed) => _reader.OpenAsync($"/sok?q={Uri.EscapeDataString(typed)}");

    private static List<string> Addresses(IParentNode page) => [.. page.QuerySelectorAll(".search-result h2 a").Select(link => link.GetAttribute("href")!)];
}
