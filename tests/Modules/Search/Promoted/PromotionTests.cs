using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Search.Promoted;
using NaraVard.Search.Query;

namespace NaraVard.Tests.Search.Promoted;

public sealed class PromotionTests(Site site)
{
    private readonly Visitor _reader = site.Visitor();

    [Theory]
    [InlineData("korta {0}er")]
    [InlineData("Kortare {0}erna")]
    [InlineData("{0}er som är korta")]
    public async Task What_is_promoted_stands_first_and_once_however_the_question_is_put(string question)
    {
        var word = $"lunkad{Unique.Word()}";
        var address = await ConceptAsync($"Framlyft {word}", $"Ett ord: {word}er som är korta.");
        await ConceptAsync($"Annat {word}", $"Korta {word}er, korta {word}er, korta {word}er.");
        await PromoteAsync($"korta {word}er", address);

        var page = await SearchAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, question, word));

        Assert.Equal([address], Promoted(page));
        Assert.Single(page.QuerySelectorAll($".search-result a[href='{address}']"));
        Assert.Contains("Framlyft av redaktionen", page.QuerySelector(".search-promoted")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det är skälet.", page.QuerySelector(".search-promoted")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("{0} -bortvald", false)]
    [InlineData("{0} -annatord", true)]
    [InlineData("\"{0}\"", true)]
    [InlineData("{0} plats:halland", false)]
    [InlineData("{0} -plats:halland", true)]
    [InlineData("{0}*", false)]
    [InlineData("{0} annat", false)]
    public async Task It_keeps_to_what_the_question_says_besides(string question, bool isThere)
    {
        var word = $"prustad{Unique.Word()}";
        var address = await ConceptAsync($"Framlyft {word}", "Här står bortvald.");
        await PromoteAsync(word, address);

        var page = await SearchAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, question, word));

        Assert.Equal(isThere, Promoted(page).Contains(address));
    }

    [Fact]
    public async Task It_is_shown_where_nothing_else_is_found()
    {
        var word = $"flinad{Unique.Word()}";
        var address = await ConceptAsync("Något helt annat", "Utan ordet.");
        await PromoteAsync(word, address);

        var page = await SearchAsync(word);

        Assert.Equal([address], Promoted(page));
        Assert.Null(page.QuerySelector("main .empty"));
    }

    [Fact]
    public async Task It_keeps_to_the_chosen_kind_and_the_first_page()
    {
        await PromoteAsync("vårdens patienter i regionerna", await ConceptAsync($"Framlyft {Unique.Word()}", "Text."));

        Assert.Single(Promoted(await SearchAsync("patienterna i regionernas vård")));
        Assert.Empty(Promoted(await _reader.OpenAsync("/sok?q=patient+region+v%C3%A5rd&slag=monster")));
        Assert.Empty(Promoted(await _reader.OpenAsync("/sok?q=patient+region+v%C3%A5rd&sida=2")));
    }

    [Fact]
    public async Task The_API_says_what_is_promoted_and_why()
    {
        var word = $"skvimpad{Unique.Word()}";
        var address = await ConceptAsync($"Framlyft {word}", "Text.");
        var other = await ConceptAsync($"Annat {word}", "Text.");
        await PromoteAsync(word, address);

        using var answer = JsonDocument.Parse(await _reader.Client.GetStringAsync($"/api/v1/search?q={word}"));

        var results = answer.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([(address, true, "Det är skälet."), (other, false, null)], results.Select(result => (result.GetProperty("url").GetString()!, result.GetProperty("promoted").GetBoolean(), result.GetProperty("promotedWhy").GetString())));
    }

    [Fact]
    public async Task What_is_put_away_is_not_promoted()
    {
        var word = $"nysad{Unique.Word()}";
        var slug = $"framlyft-{Unique.Word()}";
        var address = await site.PublishAsync("concept", slug, new Concept { Title = $"Framlyft {word}", Text = "Text." });
        await PromoteAsync(word, address);

        await PutAwayAsync(slug);

        Assert.Empty(Promoted(await SearchAsync(word)));
    }

    [Fact]
    public async Task Everybody_can_read_what_is_promoted_and_why()
    {
        var word = $"gnolad{Unique.Word()}";
        var address = await ConceptAsync($"Framlyft {word}", "Text.");
        var promotion = await PromoteAsync(word, address);

        var list = await _reader.OpenAsync("/framlyfta-traffar");
        var page = await _reader.OpenAsync(promotion);

        Assert.NotNull(list.QuerySelector($"main a[href='{promotion}']"));
        Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
        Assert.Contains("Det är skälet.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await SearchAsync($"om {word}")).QuerySelectorAll($".search-result a[href='{promotion}']"));
    }

    [Fact]
    public async Task An_editor_begins_from_what_is_searched_for_and_is_told_when_an_address_leads_nowhere()
    {
        var editor = await site.SignedInAsync("redaktor");
        var words = $"fnissad fråga {Unique.Word()}";
        for (var i = 0; i < 5; i++)
        {
            await SearchAsync(words);
        }

        var searches = await editor.OpenAsync("/redaktion/sokningar");
        var link = searches.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().First(a => a.TextContent.Contains($"för {words}", StringComparison.Ordinal));
        var begun = await editor.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal(words, begun.QuerySelector("textarea[name=Questions]")!.TextContent.Trim());

        using var wrong = await editor.SubmitAsync("/redaktion/framlyfta-traffar/nytt", ("Title", words), ("Why", "För att."), ("Questions", words), ("Items", "/exempel/finns-inte"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("/exempel/finns-inte” är inte adressen", (await Visitor.ReadAsync(wrong)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var right = await editor.SubmitAsync("/redaktion/framlyfta-traffar/nytt", ("Title", words), ("Why", "För att."), ("Questions", words), ("Items", "/exempel/it-ronder"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task What_the_library_promotes_is_there_and_no_judged_query_is_among_it()
    {
        var (promotions, all) = await site.AskAsync(async services =>
        {
            var content = await services.GetRequiredService<LiveContent>().NowAsync(CancellationToken.None);
            return (Promotions.Of(content), Files().Select(slug => content.Find<Promotion>(slug)!).ToList());
        });

        Assert.True(all.Count >= 6);
        Assert.All(all, promotion => Assert.Equal(promotion.Body.Items.Count, promotions.ItemsOf(promotion.Body).Count()));
        var judged = File.ReadLines(Path.Combine(Site.Root, "tests/SearchEvaluation/queries.csv")).Skip(1).Select(line => QuestionKey.Of(SearchQuery.Parse(line.Split(',', 4)[3].Trim('"')))).ToHashSet();
        Assert.DoesNotContain(all.SelectMany(promotion => promotion.Body.Questions), question => judged.Contains(QuestionKey.Of(question)));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Site.Root, "content/promoted"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));

    private Task<string> ConceptAsync(string title, string text) => site.PublishAsync("concept", $"framlyft-{Unique.Word()}", new Concept { Title = title, Text = text });

    private Task<string> PromoteAsync(string question, string address) =>
        site.PublishAsync("promoted", $"prov-{Unique.Word()}", new Promotion { Title = "Prov", Why = "Det är skälet.", Questions = [question], Items = [address] });

    private Task<IHtmlDocument> SearchAsync(string typed) => _reader.OpenAsync($"/sok?q={Uri.EscapeDataString(typed)}");

    private static List<string> Promoted(IHtmlDocument page) => [.. page.QuerySelectorAll(".search-promoted h3 a").Select(link => link.GetAttribute("href")!)];

    private Task<string> PutAwayAsync(string slug) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var item = store.Set<ContentItem>().Single(item => item.Type == "concept" && item.Slug == slug);
        store.Add(item.TakeAway(PutAway.Archived, by: Guid.NewGuid(), "Prov.", await ContentClock.NextAsync(store, CancellationToken.None), site.Clock.GetUtcNow()).Value);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return slug;
    });
}
