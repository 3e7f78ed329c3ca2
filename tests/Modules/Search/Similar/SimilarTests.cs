using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Library.Methods;
using NaraVard.Search.Contracts;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Search.Similar;

public sealed class SimilarTests(Site site)
{
    [Fact]
    public async Task What_speaks_of_the_same_is_most_like_and_the_shared_words_say_why()
    {
        var (first, second) = (Unique.Word(), Unique.Word());
        var one = await PublishAsync($"Om {first}", $"Här prövas {first} och {second} varje vecka. Mer om {second} finns att läsa.");
        var other = await PublishAsync($"Pröva {second}", $"Att leda med {first} och {second}.");
        await PublishAsync($"Något annat {Unique.Word()}", "Att leda utan något av det.");

        var results = await SimilarAsync($"type=methods&slug={one}");

        Assert.Equal(other, results[0].GetProperty("slug").GetString());
        Assert.Equal(new[] { first, second }.Order(), results[0].GetProperty("shared").EnumerateArray().Select(word => word.GetString()!).Order());
        Assert.InRange(results[0].GetProperty("likeness").GetDouble(), 0.05, 1);
    }

    [Fact]
    public async Task An_item_is_never_like_itself_and_the_answer_is_the_same_every_time()
    {
        var before = await site.AskAsync(AllAsync);
        var again = await site.AskAsync(AllAsync);

        Assert.Equal(before, again);
        Assert.NotEmpty(before);
        Assert.All(before, pair => Assert.NotEqual(pair.Item, pair.Similar));
    }

    [Fact]
    public async Task Single_questions_are_not_among_them_and_neither_is_a_kind_that_is_not_asked_for()
    {
        var all = await SimilarAsync("type=question-tables&slug=team&limit=20");
        var some = await SimilarAsync("type=question-tables&slug=team&limit=20&among=methods,concepts");

        Assert.All(all, result => Assert.DoesNotContain('#', result.GetProperty("url").GetString()!));
        Assert.True(all.Select(result => result.GetProperty("type").GetString()).Distinct().Count() > 1);
        Assert.NotEmpty(some);
        Assert.All(some, result => Assert.Contains(result.GetProperty("type").GetString(), new[] { "methods", "concepts" }));
    }

    [Fact]
    public async Task What_is_put_away_is_like_nothing_any_more_and_answers_that_it_is_gone()
    {
        var word = Unique.Word();
        var (kept, gone) = (await Editor.PublishedAsync(site, $"Kvar {word}"), await Editor.PublishedAsync(site, $"Borta {word}"));
        var (keptSlug, goneSlug) = (kept.Split('/')[^1], gone.Split('/')[^1]);
        Assert.Equal(goneSlug, (await SimilarAsync($"type=examples&slug={keptSlug}"))[0].GetProperty("slug").GetString());
        Assert.Contains($"Borta {word}", (await site.Visitor().OpenAsync(Editor.PublicPage(kept))).QuerySelector("[aria-labelledby=liknande]")!.TextContent);

        using var away = await (await site.SignedInAsync("redaktor")).SubmitAsync($"{gone}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", "Fel."));

        Assert.DoesNotContain(goneSlug, (await SimilarAsync($"type=examples&slug={keptSlug}&limit=20")).Select(result => result.GetProperty("slug").GetString()));
        Assert.DoesNotContain($"Borta {word}", (await site.Visitor().OpenAsync(Editor.PublicPage(kept))).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Gone, await site.Visitor().StatusAsync($"/api/v1/search/similar?type=examples&slug={goneSlug}"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(Editor.PublicPage(gone)));
    }

    [Theory]
    [InlineData("type=examples&slug=finns-inte", HttpStatusCode.NotFound, "finns-inte")]
    [InlineData("type=sagor&slug=x", HttpStatusCode.BadRequest, "ogiltig-parameter")]
    [InlineData("type=examples", HttpStatusCode.BadRequest, "ogiltig-parameter")]
    [InlineData("", HttpStatusCode.BadRequest, "ogiltig-parameter")]
    [InlineData("type=examples&slug=borgholmsmodellen-hemsjukhus&among=sagor", HttpStatusCode.BadRequest, "ogiltig-parameter")]
    public async Task What_is_not_there_or_asked_wrongly_is_a_problem_in_json(string query, HttpStatusCode status, string problem)
    {
        using var answer = await site.Visitor().Client.GetAsync($"/api/v1/search/similar?{query}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(problem, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=3", 3)]
    [InlineData("limit=1000", 20)]
    [InlineData("limit=många", 5)]
    [InlineData("", 5)]
    public async Task As_many_are_given_as_are_asked_for(string limit, int count) =>
        Assert.Equal(count, (await SimilarAsync($"type=examples&slug=borgholmsmodellen-hemsjukhus&{limit}")).Count);

    [Fact]
    public async Task An_example_shows_others_that_are_like_it_by_words_and_by_what_they_share()
    {
        var similar = (await site.Visitor().OpenAsync("/exempel/grannvard-balsta")).QuerySelector("[aria-labelledby=liknande]")!;

        Assert.Equal("Buurtzorg: självstyrande sjukskötersketeam i grannskapet", similar.QuerySelector(".card-link")!.TextContent);
        Assert.Contains("Båda talar om: ", similar.QuerySelector(".card")!.TextContent);
        Assert.Equal(3, similar.QuerySelectorAll(".card").Length);
    }

    [Theory]
    [InlineData("/monster/samma-ansikten-over-tid")]
    [InlineData("/guide/fran-kontroll-till-larande")]
    public async Task Other_pages_show_what_is_like_them_and_is_not_linked_to_already(string address)
    {
        var page = await site.Visitor().OpenAsync(address);
        var links = page.QuerySelectorAll("[aria-labelledby=liknande] a").Select(link => link.GetAttribute("href")!).ToList();
        var elsewhere = page.QuerySelectorAll("main a").Where(link => link.Closest("[aria-labelledby=liknande]") is null && link.Closest("article.prose") is null).Select(link => link.GetAttribute("href")!);

        Assert.NotEmpty(links);
        Assert.Empty(links.Intersect(elsewhere));
        Assert.DoesNotContain(address, links);
    }

    private static async Task<IReadOnlyList<(Guid Item, Guid Similar)>> AllAsync(IServiceProvider services)
    {
        var (content, similar) = (services.GetRequiredService<LiveContent>(), services.GetRequiredService<ISimilarItems>());
        List<(Guid, Guid)> pairs = [];
        foreach (var item in (await content.NowAsync(default)).All<Concept>())
        {
            pairs.AddRange((await similar.ToAsync(item, among: null, 5, default)).Select(other => (item.Id, other.Item.Id)));
        }

        return pairs;
    }

    private async Task<string> PublishAsync(string title, string text)
    {
        var slug = Unique.Word();
        await site.PublishAsync("method", slug, new Method { Title = title, Text = text });
        return slug;
    }

    private async Task<IReadOnlyList<JsonElement>> SimilarAsync(string query)
    {
        using var answer = await site.Visitor().Client.GetAsync($"/api/v1/search/similar?{query}");
        Assert.True(answer.IsSuccessStatusCode, $"{query} svarade {(int)answer.StatusCode}");
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("results").EnumerateArray()];
    }
}
