using System.Net;
using System.Net.Http.Headers;
using NaraVard.Library.Concepts;

namespace NaraVard.Tests.Headless.Api;

public sealed class ReadItemTests(Site site)
{
    private const string Example = "/api/v1/examples/borgholmsmodellen-hemsjukhus";

    private readonly HttpClient _client = site.Visitor().Client;

    [Theory]
    [InlineData("examples", "borgholmsmodellen-hemsjukhus", "/exempel/borgholmsmodellen-hemsjukhus")]
    [InlineData("patterns", "arbetssatt-fore-teknik", "/monster/arbetssatt-fore-teknik")]
    [InlineData("question-tables", "team", "/fragor/team")]
    [InlineData("concepts", "larandecykel", "/begrepp/larandecykel")]
    [InlineData("series", "1", "/serien/1")]
    [InlineData("themes", "aldre", "/teman/aldre")]
    [InlineData("sources", "socialstyrelsen-larande-2025", "/kallor/socialstyrelsen-larande-2025")]
    [InlineData("data", "npm-problem-konsekvenser", "/problem/npm-problem-konsekvenser")]
    [InlineData("data", "organisations", "/register/organisations")]
    public async Task A_published_text_is_found_under_the_name_of_its_folder(string folder, string slug, string page)
    {
        var item = await _client.ReadAsync($"/api/v1/{folder}/{slug}");

        Assert.Equal(slug, item.GetProperty("slug").GetString());
        Assert.Equal(page, item.GetProperty("address").GetString());
        Assert.Equal($"http://localhost{page}", item.GetProperty("links").GetProperty("html").GetString());
        Assert.True(item.GetProperty("version").GetInt32() > 0);
        Assert.True(item.GetProperty("publishedAt").TryGetDateTimeOffset(out _));
        var self = item.GetProperty("links").GetProperty("self").GetString()!;
        Assert.Equal(item.GetRawText(), (await _client.ReadAsync(new Uri(self).PathAndQuery)).GetRawText());
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(page));
    }

    [Fact]
    public async Task The_root_leads_to_what_the_api_is()
    {
        using var answer = await _client.GetAsync("/api/v1");

        Assert.Equal((HttpStatusCode.Redirect, "/api"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_record_is_the_one_that_the_page_shows()
    {
        var content = (await _client.ReadAsync(Example)).GetProperty("content");

        var page = await site.Visitor().OpenAsync("/exempel/borgholmsmodellen-hemsjukhus");
        Assert.Equal(page.QuerySelector("h1")!.TextContent.Trim(), content.GetProperty("title").GetString());
        Assert.Equal("example", content.GetProperty("kind").GetString());
        Assert.NotEmpty(content.GetProperty("themes").EnumerateArray());
        Assert.False(content.TryGetProperty("lead", out _));
    }

    [Fact]
    public async Task Fields_can_be_picked()
    {
        var content = (await _client.ReadAsync($"{Example}?fields=title,summary")).GetProperty("content");

        Assert.Equal(["summary", "title"], content.EnumerateObject().Select(field => field.Name).Order());
        await _client.RefusedAsync($"{Example}?fields=title,finnsinte", HttpStatusCode.BadRequest, "ogiltig-parameter");
    }

    [Fact]
    public async Task A_text_is_also_a_document_in_html_and_in_markdown()
    {
        using var html = await _client.GetAsync($"{Example}?format=html");
        using var markdown = await _client.GetAsync($"{Example}?format=markdown");

        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        var page = await Visitor.ReadAsync(html);
        Assert.Single(page.QuerySelectorAll("article > h1"));
        Assert.Contains(page.QuerySelectorAll("h2"), heading => heading.TextContent == "Vad som gjorde det möjligt");
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("text/markdown", markdown.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^# .+\n(?s:.+)\n## Vad som gjorde det möjligt\n", await markdown.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/v1/series/3?format=html", "2\u202F060</td>")]
    [InlineData("/api/v1/series/3?format=markdown", "| Ersättning från arbetsgivaren | 1\u202F510 | 1\u202F920 | 2\u202F060 |")]
    [InlineData("/serien/flode.atom", "2\u202F060")]
    public async Task A_figure_is_a_table_where_nothing_can_be_drawn(string address, string row)
    {
        var text = await _client.GetStringAsync(address);

        Assert.Contains(row, text, StringComparison.Ordinal);
        Assert.DoesNotContain("etikett: grupp", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_and_no_picture_in_a_text_is_left_behind()
    {
        var picture = $"/media/{Guid.NewGuid()}/0123456789abcdef/1600x900.webp";
        var slug = await Published.ConceptAsync(site, $"Se [cykeln](/begrepp/larandecykel), [utanför](https://example.org/x) och [där].\n\n![En bild]({picture} \"Foto\")\n\n[där]: /sok");

        var markdown = await _client.GetStringAsync($"/api/v1/concepts/{slug}?format=markdown");
        var html = await Visitor.ReadAsync(await _client.GetAsync($"/api/v1/concepts/{slug}?format=html"));

        Assert.Contains("[cykeln](http://localhost/begrepp/larandecykel), [utanför](https://example.org/x)", markdown, StringComparison.Ordinal);
        Assert.Contains($"![En bild](http://localhost{picture}", markdown, StringComparison.Ordinal);
        Assert.Contains("[där]: http://localhost/sok", markdown, StringComparison.Ordinal);
        Assert.All(html.QuerySelectorAll("a[href]"), link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
        var image = html.QuerySelector("img")!;
        Assert.All(image.GetAttribute("srcset")!.Split(", ").Append(image.GetAttribute("src")!), address => Assert.StartsWith("http://localhost/media/", address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/markdown, application/json;q=0.5", "text/markdown")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("text/*", "text/html")]
    [InlineData("application/json;q=0, */*", "text/html")]
    [InlineData("det här är inget", "application/json")]
    [InlineData(",,;q=;;", "application/json")]
    public async Task The_headers_may_choose_the_form(string? accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Example);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_form_that_there_is_none_of_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Example);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));

        using var answer = await _client.SendAsync(request);

        await ApiCalls.ProblemAsync(answer, HttpStatusCode.NotAcceptable, "fel-format");
        await _client.RefusedAsync($"{Example}?format=xml", HttpStatusCode.BadRequest, "ogiltig-parameter");
    }

    [Theory]
    [InlineData(Example)]
    [InlineData("/api/v1/openapi.json")]
    public async Task Who_has_it_already_is_sent_nothing(string address)
    {
        using var first = await _client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await _client.SendAsync(again);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("public, must-revalidate, max-age=60", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(first.Headers.ETag, answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_new_version_and_another_form_have_another_tag()
    {
        var slug = await Published.ConceptAsync(site, "Först.");
        using var first = await _client.GetAsync($"/api/v1/concepts/{slug}");
        using var html = await _client.GetAsync($"/api/v1/concepts/{slug}?format=html");
        await Published.SaveAsync(site, "concept", slug, new Concept { Title = "Provbegrepp", Text = "Sedan." });

        using var second = await _client.GetAsync($"/api/v1/concepts/{slug}");

        Assert.NotEqual(first.Headers.ETag, html.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("Sedan.", (await ApiCalls.JsonAsync(second)).GetProperty("content").GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_head_alone_can_be_asked_for()
    {
        using var answer = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Example));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Any_page_may_read_without_credentials()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Example);
        request.Headers.Add("Origin", "https://intranat.exempel.se");
        using var answer = await _client.SendAsync(request);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Example);
        preflight.Headers.Add("Origin", "https://intranat.exempel.se");
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        preflight.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var allowed = await _client.SendAsync(preflight);

        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal(["ETag, Link"], answer.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["GET, HEAD"], allowed.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Contains("If-None-Match", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/api/v1/finns-inte", "okant-slag")]
    [InlineData("/api/v1/finns-inte/x", "okant-slag")]
    [InlineData("/api/v1/examples/finns-inte", "finns-inte")]
    [InlineData("/api/v1/examples/finns-inte?type=pattern", "finns-inte")]
    [InlineData("/api/v1/data/organisations?type=dataset", "finns-inte")]
    [InlineData("/api/v1/a/b/c/d", "finns-inte")]
    [InlineData("/api/v2", "finns-inte")]
    [InlineData("/api/v1/examples/..%2f..%2fetc%2fpasswd", "finns-inte")]
    public async Task What_is_not_there_is_said_in_a_problem_document(string address, string kind)
    {
        var problem = await _client.RefusedAsync(address, HttpStatusCode.NotFound, kind);

        Assert.True(kind != "okant-slag" || problem.GetProperty("detail").GetString()!.Contains("question-tables", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_method_that_the_address_lacks_is_refused_and_the_others_are_named()
    {
        using var answer = await _client.DeleteAsync("/api/v1/examples");
        using var asked = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Options, Example));

        await ApiCalls.ProblemAsync(answer, HttpStatusCode.MethodNotAllowed, "fel-metod");
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT"], asked.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task The_search_answers_with_problems_too()
    {
        using var answer = await _client.PostAsync("/api/v1/search", new StringContent("{}"));
        using var found = await _client.GetAsync("/api/v1/search?q=fast");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["*"], found.Headers.GetValues("Access-Control-Allow-Origin"));
    }
}
