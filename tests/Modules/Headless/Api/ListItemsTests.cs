using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Api;
using NaraVard.Library.Concepts;

namespace NaraVard.Tests.Headless.Api;

/// <summary>Lists are read to their end and counted; what other tests publish would move things about meanwhile.</summary>
public sealed class ListItemsTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;
    private readonly HttpClient _client = own.Site.Visitor().Client;

    [Theory]
    [InlineData("examples")]
    [InlineData("patterns")]
    [InlineData("question-tables")]
    [InlineData("concepts")]
    [InlineData("methods")]
    [InlineData("guide")]
    [InlineData("series")]
    [InlineData("themes")]
    [InlineData("sources")]
    [InlineData("data")]
    public async Task Every_folder_is_a_list_that_can_be_read_to_its_end(string folder)
    {
        var seen = await AllAsync($"/api/v1/{folder}?limit=7");

        Assert.NotEmpty(seen);
        Assert.Distinct(seen.Select(item => item.GetProperty("links").GetProperty("self").GetString()));
    }

    [Theory]
    [InlineData("examples?themes=task shifting", "themes", "uppgiftsvaxling")]
    [InlineData("examples?themes=Kompetensväxling", "themes", "uppgiftsvaxling")]
    [InlineData("examples?themes=UPPGIFTSVÄXLING", "themes", "uppgiftsvaxling")]
    [InlineData("patterns?related=pröva i liten skala och utvärdera före spridning", "related", "prova-litet-fore-spridning")]
    public async Task What_a_text_points_to_goes_by_any_of_its_names(string asked, string field, string slug)
    {
        var named = await AllAsync($"/api/v1/{asked}");
        var exact = await AllAsync($"/api/v1/{asked[..asked.IndexOf('?')]}?{field}={slug}");

        Assert.NotEmpty(exact);
        Assert.Equal(exact.Select(item => item.GetProperty("slug").GetString()), named.Select(item => item.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task A_slug_goes_before_a_name_and_what_nothing_is_called_gives_nothing()
    {
        await Published.SaveAsync(_site, "theme", "namne", new NaraVard.Library.Themes.Theme { Title = "Äldre och yngre", Synonyms = ["aldre", "seniorer"] });

        var exact = await AllAsync("/api/v1/examples?themes=aldre");

        Assert.NotEmpty(exact);
        Assert.All(exact, item => Assert.Contains("aldre", Texts(item, "themes")));
        Assert.Empty(await AllAsync("/api/v1/examples?themes=seniorer"));
        Assert.Empty(await AllAsync("/api/v1/examples?themes=finns inte"));
        Assert.Empty(await AllAsync("/api/v1/examples?title=task shifting"));
    }

    [Fact]
    public async Task Values_of_one_field_widen_and_fields_narrow()
    {
        var both = await AllAsync("/api/v1/examples?limit=100&systemLevels=team&systemLevels=region");
        var narrow = await AllAsync("/api/v1/examples?limit=100&systemLevels=team&kind=proposal");

        Assert.All(both, item => Assert.Contains(Texts(item, "systemLevels"), level => level is "team" or "region"));
        Assert.Contains(both, item => !Texts(item, "systemLevels").Contains("team"));
        Assert.All(narrow, item => Assert.True(Texts(item, "systemLevels").Contains("team") && item.GetProperty("content").GetProperty("kind").GetString() == "proposal"));
    }

    [Theory]
    [InlineData("/api/v1/patterns?evidenceFor.example=borgholmsmodellen-hemsjukhus")]
    [InlineData("/api/v1/sources?year=2025")]
    [InlineData("/api/v1/data?type=register")]
    [InlineData("/api/v1/examples?slug=borgholmsmodellen-hemsjukhus")]
    [InlineData("/api/v1/question-tables?learningQuestions.id=team-l1&sort=order")]
    public async Task Inner_fields_numbers_and_the_envelope_can_be_asked_for(string address)
    {
        var list = await _client.ReadAsync(address);

        Assert.True(list.GetProperty("total").GetInt32() < (await _client.ReadAsync(address[..address.IndexOf('?', StringComparison.Ordinal)])).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_an_item_says_in_a_field_finds_it_and_all_others_that_say_the_same()
    {
        foreach (var folder in _site.Services.GetRequiredService<ApiFolders>().All)
        {
            var all = await AllAsync($"/api/v1/{folder.Name}?limit=100");
            foreach (var field in folder.Fields.Where(field => field.RefersTo is null))
            {
                var values = all.Select(item => Said(item.GetProperty("content"), field.Path).Distinct(StringComparer.OrdinalIgnoreCase).ToList()).ToList();
                if (values.FirstOrDefault(said => said.Any(value => value is { Length: > 0 and < 300 })) is { } some)
                {
                    var value = some.First(value => value is { Length: > 0 and < 300 });
                    var list = await _client.ReadAsync($"/api/v1/{folder.Name}?{field.Path}={Uri.EscapeDataString(value)}");
                    Assert.Equal((folder.Name, field.Path, value, values.Count(said => said.Contains(value, StringComparer.OrdinalIgnoreCase))), (folder.Name, field.Path, value, list.GetProperty("total").GetInt32()));
                }
            }
        }
    }

    [Theory]
    [InlineData("themes=finns-inte", 0)]
    [InlineData("title=", 0)]
    [InlineData("updatedSince=2999-01-01", 0)]
    public async Task Nothing_found_is_an_empty_list(string query, int total)
    {
        var list = await _client.ReadAsync($"/api/v1/examples?{query}");

        Assert.Equal(total, list.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("links").GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("finnsinte=1", "finnsinte")]
    [InlineData("starting=x", "starting")]
    [InlineData("kind=okänd", "kind")]
    [InlineData("source.year=tjugo", "source.year")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("sort=themes", "sort")]
    [InlineData("sort=title,title", "sort")]
    [InlineData("sort=title,slug,version,publishedAt", "sort")]
    [InlineData("sort=", "sort")]
    [InlineData("fields=finnsinte", "fields")]
    [InlineData("updatedSince=igår", "updatedSince")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("cursor=", "cursor")]
    [InlineData("cursor=eyJvcmRlciI6InRpdGxlIn0", "cursor")]
    [InlineData("cursor=bnVsbA", "cursor")]
    [InlineData("cursor=%00%ff&limit=3", "cursor")]
    public async Task What_can_not_be_asked_for_is_named_with_what_can(string query, string parameter)
    {
        var problem = await _client.RefusedAsync($"/api/v1/examples?{query}", HttpStatusCode.BadRequest, "ogiltig-parameter");

        Assert.NotEqual("", Assert.Single(problem.GetProperty("errors").GetProperty(parameter).EnumerateArray()).GetString());
    }

    [Fact]
    public async Task An_unknown_parameter_is_answered_with_those_that_exist()
    {
        var problem = await _client.RefusedAsync("/api/v1/examples?tema=x&limit=0", HttpStatusCode.BadRequest, "ogiltig-parameter");

        var errors = problem.GetProperty("errors");
        Assert.Contains("themes", errors.GetProperty("tema")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("updatedSince", errors.GetProperty("tema")[0].GetString(), StringComparison.Ordinal);
        Assert.True(errors.TryGetProperty("limit", out _));
    }

    [Theory]
    [InlineData("cursor=" + "A")]
    [InlineData("title=" + "x")]
    [InlineData("sort=" + "y")]
    public async Task A_very_long_value_is_answered_with_care(string query)
    {
        using var answer = await _client.GetAsync($"/api/v1/examples?{query}{new string('A', 6000)}");

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("title", false)]
    [InlineData("-title", true)]
    public async Task Titles_stand_in_the_swedish_order(string sort, bool isDescending)
    {
        var titles = (await AllAsync($"/api/v1/concepts?limit=10&sort={sort}")).Select(item => item.GetProperty("content").GetProperty("title").GetString()!).ToList();

        var swedish = StringComparer.Create(new("sv-SE"), ignoreCase: true);
        Assert.Equal(isDescending ? titles.OrderDescending(swedish) : titles.Order(swedish), titles, swedish);
    }

    [Fact]
    public async Task Several_orders_follow_upon_each_other()
    {
        var items = await AllAsync("/api/v1/examples?limit=9&sort=-source.year,title");

        var keys = items.Select(item => item.GetProperty("content")).Select(content => (Year: content.GetProperty("source").GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : 0, Title: content.GetProperty("title").GetString()!)).ToList();
        Assert.Equal(keys.OrderByDescending(key => key.Year).ThenBy(key => key.Title, StringComparer.Create(new("sv-SE"), ignoreCase: true)), keys);
    }

    [Fact]
    public async Task A_list_shows_the_fields_that_were_picked()
    {
        var list = await _client.ReadAsync("/api/v1/examples?fields=title,kind&limit=2");

        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal(["kind", "title"], item.GetProperty("content").EnumerateObject().Select(field => field.Name).Order()));
    }

    [Fact]
    public async Task The_next_page_is_named_in_the_body_and_in_the_headers()
    {
        using var answer = await _client.GetAsync("/api/v1/examples?limit=5&themes=nara-vard&fields=title");
        var list = await ApiCalls.JsonAsync(answer);

        var next = list.GetProperty("links").GetProperty("next").GetString();
        Assert.Equal($"<{next}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Contains("themes=nara-vard", next, StringComparison.Ordinal);
        Assert.Contains("fields=title", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_a_list_holds_when_things_come_and_go_around_it()
    {
        var word = Unique.Word();
        var slugs = new List<string>();
        foreach (var letter in "abcdef")
        {
            slugs.Add(await Published.ConceptAsync(_site, "Text.", concept => concept with { Title = $"{letter} {word}", English = word }));
        }

        var first = await _client.ReadAsync($"/api/v1/concepts?english={word}&limit=3");
        var next = new Uri(first.GetProperty("links").GetProperty("next").GetString()!).PathAndQuery;

        // The last of the page moves to the end, one comes in before the place and one after it.
        await Published.SaveAsync(_site, "concept", slugs[2], new Concept { Title = $"z {word}", English = word, Text = "Flyttad." });
        var before = await Published.ConceptAsync(_site, "Text.", concept => concept with { Title = $"aa {word}", English = word });
        var after = await Published.ConceptAsync(_site, "Text.", concept => concept with { Title = $"dd {word}", English = word });
        var rest = await AllAsync(next);

        Assert.Equal(slugs[..3], first.Slugs());
        Assert.Equal([slugs[3], after, slugs[4], slugs[5], slugs[2]], rest.Select(item => item.GetProperty("slug").GetString()));
        Assert.DoesNotContain(before, rest.Select(item => item.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var list = await _client.ReadAsync("/api/v1/examples?limit=2&sort=title");
        var cursor = System.Web.HttpUtility.ParseQueryString(new Uri(list.GetProperty("links").GetProperty("next").GetString()!).Query)["cursor"]!;

        await _client.RefusedAsync($"/api/v1/examples?sort=-title&cursor={cursor}", HttpStatusCode.BadRequest, "ogiltig-parameter");
        await _client.RefusedAsync($"/api/v1/examples?sort=title&cursor={cursor[..^3]}", HttpStatusCode.BadRequest, "ogiltig-parameter");
        await _client.RefusedAsync($"/api/v1/examples?sort=title&cursor={Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('[', 2000)))}", HttpStatusCode.BadRequest, "ogiltig-parameter");
    }

    [Fact]
    public async Task Who_has_the_list_already_is_sent_nothing_until_something_is_published()
    {
        using var first = await _client.GetAsync("/api/v1/examples?limit=3");
        var tag = first.Headers.ETag!.ToString();

        using var same = await _client.AskAsync("/api/v1/examples?limit=3", ("If-None-Match", tag));
        await Published.ConceptAsync(_site, "Något nytt.");
        using var changed = await _client.AskAsync("/api/v1/examples?limit=3", ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("markdown", "text/markdown")]
    public async Task A_list_is_also_a_document(string format, string contentType)
    {
        using var answer = await _client.GetAsync($"/api/v1/examples?format={format}&limit=2");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(contentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("http://localhost/exempel/", text, StringComparison.Ordinal);
        Assert.Contains("cursor=", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(one => Said(one, path)),
        _ when path == "" => [at.ToString()],
        _ => at.TryGetProperty(path.Split('.')[0], out var inner) ? Said(inner, string.Join('.', path.Split('.').Skip(1))) : [],
    };

    private static IReadOnlyList<string> Texts(JsonElement item, string field) => [.. item.GetProperty("content").GetProperty(field).EnumerateArray().Select(value => value.GetString()!)];

    private async Task<List<JsonElement>> AllAsync(string address)
    {
        List<JsonElement> all = [];
        for (var next = address; next is not null;)
        {
            var list = await _client.ReadAsync(next);
            all.AddRange(list.GetProperty("items").EnumerateArray());
            next = list.GetProperty("links").GetProperty("next").GetString() is { } link ? new Uri(link).PathAndQuery : null;
        }

        return all;
    }
}
