using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Search.Asked;

namespace NaraVard.Tests.Cycles.OwnSearch;

/// <summary>What somebody finds of their own and their team's, and what they never find.</summary>
public sealed class OwnSearchTests(OwnSearchTests.Own own) : IClassFixture<OwnSearchTests.Own>
{
    private const string Support = "larandestod@demo.invalid";

    private Site Site => own.Site;

    [Fact]
    public async Task What_lies_in_the_own_drawer_and_in_the_own_cycles_stands_apart()
    {
        var (anna, cycle, word) = await StartedAsync();
        var mine = await anna.WriteAsync(cycle, $"Bara jag har sett {word}.");
        var shared = await anna.WriteAsync(cycle, $"Vi såg {word} tillsammans.");
        await anna.ShareAsync(shared);

        var page = await SearchAsync(anna, word);

        Assert.Equal([Board(cycle, mine)], Links(page, "lada"));
        Assert.Equal([Board(cycle, shared)], Links(page, "cykler"));
        Assert.Contains("Iakttagelse · Medarbetare", page.QuerySelector("[aria-labelledby=cykler] .search-kind")!.TextContent);
        Assert.Equal(word, page.QuerySelector("[aria-labelledby=lada] mark")!.TextContent);
        Assert.NotNull((await anna.OpenAsync(cycle)).GetElementById(Board(cycle, mine).Split('#')[1]));
    }

    [Theory]
    [InlineData("fikasnurrorna", "fikasnurra")]
    [InlineData("sillbricka", "sillbrickor")]
    [InlineData("morgonrapporten", "rapport")]
    [InlineData("tavelmöte", "tavelmote")]
    [InlineData("uppföljningssamtalet", "samtalen")]
    [InlineData("väntetiden", "vantetider")]
    public async Task Own_words_are_found_in_other_forms_inside_compounds_and_without_dots(string written, string asked)
    {
        var (anna, cycle, word) = await StartedAsync();
        var entry = await anna.WriteAsync(cycle, $"Det här om {written} {word}.");

        var page = await SearchAsync(anna, $"{asked} {word}");

        Assert.Equal(Board(cycle, entry), Links(page, "lada")[0]);
        Assert.Contains(written, page.QuerySelectorAll("[aria-labelledby=lada] mark").Select(mark => mark.TextContent));
        Assert.Null(page.QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_word_of_the_teams_own_is_not_taken_for_a_public_one()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.WriteAsync(cycle, $"Vårdcentrax {word}.");

        var page = await SearchAsync(anna, $"vårdcentrax {word}");

        Assert.DoesNotContain("Menade du", page.Said());
        Assert.Contains("Vårdcentrax", page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_misspelled_word_is_found_and_the_page_says_what_was_looked_for()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.WriteAsync(cycle, $"Om {word}.");

        var page = await SearchAsync(anna, word[..5] + word[6..]);

        Assert.Contains($"Menade du {word}?", page.Said());
        Assert.Single(Links(page, "lada"));
    }

    [Fact]
    public async Task Phrases_unwanted_words_and_beginnings_are_understood()
    {
        var (anna, cycle, word) = await StartedAsync();
        var together = await anna.WriteAsync(cycle, $"Kort möte {word} i korridoren.");
        var apart = await anna.WriteAsync(cycle, $"Möte som blev kort {word}.");

        Assert.Equal([Board(cycle, together)], Links(await SearchAsync(anna, $"\"kort möte {word}\""), "lada"));
        Assert.Equal([Board(cycle, apart)], Links(await SearchAsync(anna, $"{word} -korridor"), "lada"));
        Assert.Equal(2, Links(await SearchAsync(anna, $"{word[..12]}*"), "lada").Count);
    }

    [Fact]
    public async Task The_title_the_purpose_the_plan_and_the_reasons_of_a_cycle_are_found()
    {
        var anna = await Site.SignedInAsync("medarbetare");
        var (title, plan, reason) = (Unique.Word(), Unique.Word(), Unique.Word());
        var cycle = await anna.StartCycleAsync($"Om {title}");
        await (await anna.SubmitAsync($"{cycle}/plan", ("CounterMove", $"Vi provar {plan}."))).GoesToAsync();
        await anna.StepAsync(cycle, NaraVard.Cycles.Contracts.CyclePhase.Reflect, $"För att {reason}.");

        Assert.Equal(cycle, Assert.Single(Links(await SearchAsync(anna, title), "cykler")));
        Assert.Equal(cycle, Assert.Single(Links(await SearchAsync(anna, plan), "cykler")));
        Assert.Equal($"{cycle}/berattelse", Assert.Single(Links(await SearchAsync(anna, reason), "cykler")));
    }

    [Fact]
    public async Task A_colleagues_drawer_is_never_searched_also_when_it_is_a_prediction_or_an_outcome()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var kalle = await Site.SignedInAsync("kollega");
        await anna.WriteAsync(cycle, $"Annas egen {word}.");
        var prediction = await anna.WriteAsync(cycle, $"Annas förutsägelse {word}.", "Prediction");
        Assert.Equal((0, 0), await CountAsync(kalle, word));

        await anna.ShareAsync(prediction);
        Assert.Equal((1, 0), await CountAsync(kalle, word));
        await anna.WriteAsync(cycle, $"Annas utfall {word}.", query: $"?forutsagelse={prediction.Split('/')[^1]}");

        Assert.Equal((1, 0), await CountAsync(kalle, word));
        await (await anna.SubmitAsync($"{prediction}/dela#TakeBack")).GoesToAsync();
        Assert.Equal((0, 0), await CountAsync(kalle, word));
    }

    [Fact]
    public async Task Whoever_has_left_finds_the_own_and_nothing_of_the_teams()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var kalle = await Site.SignedInAsync("kollega");
        await anna.ShareAsync(await anna.WriteAsync(cycle, $"Annas för teamet {word}."));
        var mine = await kalle.WriteAsync(cycle, $"Kalles egen {word}.");
        Assert.Equal((1, 1), await CountAsync(kalle, word));

        await (await kalle.SubmitAsync($"{cycle}/teamet#Leave")).GoesToAsync();
        var page = await SearchAsync(kalle, word);

        Assert.Empty(Links(page, "cykler"));
        Assert.Equal([Board(cycle, mine)], Links(page, "lada"));
        Assert.Contains("En lärandecykel du har lämnat", page.QuerySelector("[aria-labelledby=lada]")!.TextContent);
        Assert.DoesNotContain("Tavlan", page.QuerySelector("[aria-labelledby=lada]")!.TextContent);
    }

    [Fact]
    public async Task Learning_support_finds_what_the_team_shares_for_as_long_as_it_is_invited()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.ShareAsync(await anna.WriteAsync(cycle, $"För teamet {word}."));
        await anna.WriteAsync(cycle, $"För mig {word}.");
        var support = await Site.SignedInAsync("larandestod");
        Assert.Equal((0, 0), await CountAsync(support, word));

        await (await anna.SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", Support))).GoesToAsync();

        Assert.Equal((1, 0), await CountAsync(support, word));
        await (await anna.SubmitAsync($"{cycle}/teamet#EndSupport")).GoesToAsync();
        Assert.Equal((0, 0), await CountAsync(support, word));
    }

    [Fact]
    public async Task A_cycle_that_is_shared_with_all_but_not_the_own_teams_is_not_among_the_own()
    {
        var (anna, cycle, word) = await StartedAsync();
        var entry = await anna.WriteAsync(cycle, $"För alla {word}.");
        for (var step = 0; step < 4; step++)
        {
            await anna.ShareAsync(entry);
        }

        Assert.Equal((0, 0), await CountAsync(await Site.SignedInAsync("chef"), word));
    }

    [Fact]
    public async Task What_is_taken_back_or_removed_is_found_no_more_where_it_was()
    {
        var (anna, cycle, word) = await StartedAsync();
        var entry = await anna.WriteAsync(cycle, $"Om {word}.");
        await anna.ShareAsync(entry);
        await (await anna.SubmitAsync($"{entry}/dela#TakeBack")).GoesToAsync();
        Assert.Equal((0, 1), await CountAsync(anna, word));

        await (await anna.SubmitAsync($"{entry}/ta-bort")).GoesToAsync();

        Assert.Equal((0, 0), await CountAsync(anna, word));
    }

    [Fact]
    public async Task The_public_search_never_shows_it_and_only_points_the_way_with_the_same_question()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.ShareAsync(await anna.WriteAsync(cycle, $"För teamet {word}."));
        await anna.WriteAsync(cycle, $"För mig {word}.");
        await SearchAsync(anna, word);

        var page = await anna.OpenAsync($"/sok?q={word}");
        var api = await anna.Client.GetStringAsync($"/api/v1/search?q={word}");

        Assert.Contains("Ingen träff", page.Said());
        Assert.Contains("\"total\":0", api.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal($"/sok/mitt?q={word}", page.QuerySelectorAll("main a").Single(link => link.TextContent == "Sök i dina cykler och din låda").GetAttribute("href"));
        Assert.Contains($"/sok?q={word}", (await SearchAsync(anna, word)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Sök i dina cykler", (await Site.Visitor().OpenAsync($"/sok?q={word}")).Said());
    }

    [Fact]
    public async Task It_is_not_counted_not_kept_and_not_logged()
    {
        using var listening = CapturedLog.Of(Site);
        var anna = await listening.SignedInAsync("medarbetare");
        var (cycle, word) = (await anna.StartCycleAsync(), Unique.Word());
        await anna.WriteAsync(cycle, $"Om {word}.");
        var before = await CountsAsync(listening);
        listening.Log.All.Clear();

        using var answer = await anna.Client.GetAsync($"/sok/mitt?q=om+{word}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(before, await CountsAsync(listening));
        Assert.DoesNotContain(word, await StoredAsync());
        Assert.DoesNotContain(listening.Log.All, line => line.Contains($"Om {word}", StringComparison.Ordinal));
        var index = Directory.GetFiles(Path.Combine(Site.DataFolder, "search"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(index);
        Assert.DoesNotContain(index, file => Holds(file, word));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in()
    {
        using var answer = await Site.Visitor().Client.GetAsync("/sok/mitt?q=möte");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/logga-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_place_is_leafed_through_by_twenty_and_the_newest_comes_first_among_equals()
    {
        var (anna, cycle, word) = await StartedAsync();
        for (var i = 0; i < 21; i++)
        {
            await anna.WriteAsync(cycle, $"Nummer {(char)('A' + i)} om {word}.");
            Site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var both = await SearchAsync(anna, word);
        var (first, second) = (await SearchAsync(anna, word, "&del=lada"), await SearchAsync(anna, word, "&del=lada&sida=2"));

        Assert.Equal(5, Links(both, "lada").Count);
        Assert.Equal($"/sok/mitt?q={word}&del=lada", both.QuerySelectorAll("main a").Single(link => link.TextContent == "Alla 21 träffar i din låda").GetAttribute("href"));
        Assert.Equal((20, 1), (Links(first, "lada").Count, Links(second, "lada").Count));
        Assert.Contains("Nummer U", first.QuerySelector(".search-answer")!.TextContent);
        Assert.Contains("Nummer A", second.QuerySelector(".search-answer")!.TextContent);
        Assert.Empty(Links(first, "cykler"));
    }

    [Fact]
    public async Task An_entry_far_down_the_board_is_reached_on_its_page_there()
    {
        var (anna, cycle, word) = await StartedAsync();
        var first = await anna.WriteAsync(cycle, $"Den första om {word}.");
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var entries = store.Set<NaraVard.Cycles.Entries.CycleEntry>();
            var id = Guid.Parse(first.Split('/')[^1]);
            var model = await entries.AsNoTracking().SingleAsync(entry => entry.Id == id);
            var running = await store.Set<NaraVard.Cycles.Running.LearningCycle>().SingleAsync(c => c.Id == model.CycleId);
            for (var i = 0; i < NaraVard.Cycles.Board.BoardQuery.PageSize; i++)
            {
                store.Add(NaraVard.Cycles.Entries.CycleEntry.Write(running, new(new("Senare.", null, null, null)), null, model.AuthorId, Site.Clock.GetUtcNow()).Value);
            }

            return await store.SaveChangesAsync();
        });

        var link = Assert.Single(Links(await SearchAsync(anna, word), "lada"));

        Assert.Equal($"{cycle}?sida=2#a-{first.Split('/')[^1]}", link);
        Assert.NotNull((await anna.OpenAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%22%22+-+*")]
    [InlineData("?q=tema:primärvård")]
    [InlineData("?q=-möte")]
    [InlineData("?q=möte&sida=-3&del=okänd")]
    [InlineData("?q=möte&sida=999999999&del=lada")]
    public async Task Anything_can_be_asked(string query)
    {
        var anna = await Site.SignedInAsync("medarbetare");

        Assert.Equal(HttpStatusCode.OK, await anna.StatusAsync($"/sok/mitt{query}"));
        Assert.Equal(HttpStatusCode.OK, await (await Site.SignedInAsync("administrator")).StatusAsync($"/sok/mitt{query}"));
    }

    [Fact]
    public async Task The_lists_of_cycles_and_the_drawer_lead_there()
    {
        var (anna, cycle, word) = await StartedAsync();
        await anna.WriteAsync(cycle, $"Om {word}.");

        foreach (var page in new[] { "/cykler", "/mitt" })
        {
            Assert.NotNull((await anna.OpenAsync(page)).QuerySelector("main a[href='/sok/mitt']"));
        }
    }

    private async Task<(Visitor Anna, string Cycle, string Word)> StartedAsync()
    {
        var (anna, word) = (await Site.SignedInAsync("medarbetare"), Unique.Word());
        return (anna, await anna.StartCycleAsync($"Tavlan {Unique.Word()}"), word);
    }

    private static Task<IHtmlDocument> SearchAsync(Visitor visitor, string query, string more = "") => visitor.OpenAsync($"/sok/mitt?q={Uri.EscapeDataString(query)}{more}");

    private static List<string> Links(IHtmlDocument page, string place) =>
        [.. page.QuerySelectorAll($"[aria-labelledby={place}] .search-result h3 a").Select(link => link.GetAttribute("href")!)];

    private static string Board(string cycle, string entry) => $"{cycle}#a-{entry.Split('/')[^1]}";

    private static async Task<(int InCycles, int InDrawer)> CountAsync(Visitor visitor, string word)
    {
        var page = await SearchAsync(visitor, word);
        return (Links(page, "cykler").Count, Links(page, "lada").Count);
    }

    // With what both have gathered and not yet written.
    private async Task<int> CountsAsync(ListenedSite listening)
    {
        await Site.Services.GetRequiredService<SearchCounts>().WriteAsync(TestContext.Current.CancellationToken);
        await listening.Host.Services.GetRequiredService<SearchCounts>().WriteAsync(TestContext.Current.CancellationToken);
        return await Site.AskAsync(services => services.GetRequiredService<Store>().Database.SqlQuery<int>($"SELECT COALESCE(SUM(\"Times\"), 0) AS \"Value\" FROM search_counts").SingleAsync());
    }

    private Task<List<string>> StoredAsync() => Site.AskAsync(services => services.GetRequiredService<Store>().Database.SqlQuery<string>($"SELECT \"Words\" AS \"Value\" FROM search_counts").ToListAsync());

    private static bool Holds(string file, string word)
    {
        using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(read, System.Text.Encoding.Latin1);
        return text.ReadToEnd().Contains(word, StringComparison.Ordinal);
    }

    public sealed class Own : OwnSite;
}
