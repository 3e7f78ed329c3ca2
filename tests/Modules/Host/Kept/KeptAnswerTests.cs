using System.Net;
using NaraVard.Library.Concepts;
using NaraVard.Tests.Headless;

namespace NaraVard.Tests.Host.Kept;

/// <summary>Answers that are kept for all who read without an account.</summary>
public sealed class KeptAnswerTests(Site site)
{
    [Fact]
    public async Task What_is_published_is_read_at_the_next_request()
    {
        var slug = await Published.ConceptAsync(site, "Den första texten.");
        var visitor = site.Visitor();
        Assert.Contains("Den första texten.", await visitor.Client.GetStringAsync($"/begrepp/{slug}"));

        await Published.SaveAsync(site, "concept", slug, new Concept { Title = $"Provbegrepp {slug}", Text = "Den andra texten." });

        Assert.Contains("Den andra texten.", await visitor.Client.GetStringAsync($"/begrepp/{slug}"));
        Assert.Contains("Den andra texten.", await visitor.Client.GetStringAsync($"/api/v1/concepts/{slug}"));
    }

    [Fact]
    public async Task Who_is_signed_in_neither_gets_what_is_kept_nor_adds_to_it()
    {
        var editor = await site.SignedInAsync("redaktor");

        var before = await editor.Client.GetStringAsync("/guide");
        var kept = await site.Visitor().Client.GetStringAsync("/guide");
        var after = await editor.Client.GetStringAsync("/guide");

        Assert.Contains("Logga ut", before);
        Assert.Contains("Logga ut", after);
        Assert.DoesNotContain("Logga ut", kept);
        Assert.Contains("Logga in", kept);
    }

    [Theory]
    [InlineData("Cookie", "naravard-note=x")]
    [InlineData("Cookie", "other=1; __Host-naravard-form=x")]
    [InlineData("Authorization", "Bearer x")]
    public async Task Whatever_tells_who_asks_goes_past_what_is_kept(string header, string value)
    {
        using var asked = Asked("/guide", (header, value), ("Accept-Encoding", "br"));

        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Null(answer.Headers.ETag);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_cookie_of_somebody_else_tells_nothing()
    {
        using var asked = Asked("/guide", ("Cookie", "region_consent=1"));

        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/exempel?tema=bemanning", true)]
    [InlineData("/exempel?tema=bemanning&niva=team&sida=2", true)]
    [InlineData("/exempel?tema=bemanning&utm_source=x", false)]
    [InlineData("/EXEMPEL", false)]
    [InlineData("/exempel/", false)]
    [InlineData("/guide?x=1", false)]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus", false)]
    [InlineData("/fragor/team", false)]
    [InlineData("/monster", false)]
    [InlineData("/sok?q=samtal", false)]
    [InlineData("/logga-in", false)]
    public async Task Only_what_the_page_knows_of_the_address_is_kept(string address, bool isKept)
    {
        using var answer = await site.Visitor().Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isKept, answer.Headers.ETag is not null);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var first = await site.Visitor().Client.GetAsync("/om");
        using var asked = Asked("/om", ("If-None-Match", $"{first.Headers.ETag}"));

        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(first.Headers.ETag, answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Contains("Cookie", answer.Headers.Vary);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_api_says_the_same_state_compressed_or_not()
    {
        var slug = await Published.ConceptAsync(site, "Text nog att tjäna på att packas. Text nog att tjäna på att packas.");
        var client = site.Visitor().Client;
        using var plain = await client.GetAsync($"/api/v1/concepts/{slug}");
        using var packed = await client.SendAsync(Asked($"/api/v1/concepts/{slug}", ("Accept-Encoding", "gzip, br")));

        using var known = await client.SendAsync(Asked($"/api/v1/concepts/{slug}", ("If-None-Match", $"{packed.Headers.ETag}")));

        Assert.False(plain.Headers.ETag!.IsWeak);
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Equal($"W/{plain.Headers.ETag}", $"{packed.Headers.ETag}");
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(["*"], known.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_head_is_that_of_the_page()
    {
        var client = site.Visitor().Client;
        using var page = await client.GetAsync("/om");

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/om"));

        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await page.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_form_that_is_asked_for_is_the_one_that_comes()
    {
        var slug = await Published.ConceptAsync(site, "En text i tre former.");
        var client = site.Visitor().Client;

        foreach (var form in new[] { "application/json", "text/html", "text/markdown", "*/*", "text/html" })
        {
            using var answer = await client.SendAsync(Asked($"/api/v1/concepts/{slug}", ("Accept", form)));
            Assert.Equal(form == "*/*" ? "application/json" : form, answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task A_page_is_packed_as_the_browser_can_unpack_it(string takes, string comes)
    {
        using var asked = Asked("/om");
        if (takes != "")
        {
            asked.Headers.Add("Accept-Encoding", takes);
        }

        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Equal(comes, string.Join(",", answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_page_without_anything_kept_is_packed_too_for_those_without_a_cookie()
    {
        using var asked = Asked("/exempel/borgholmsmodellen-hemsjukhus", ("Accept-Encoding", "br"));

        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_withdrawn_text_is_gone_from_the_api_at_once()
    {
        var slug = await Published.ConceptAsync(site, "Snart borta.");
        var client = site.Visitor().Client;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/concepts/{slug}")).StatusCode);

        await Published.TakeAwayAsync(site, "concept", slug);

        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync($"/api/v1/concepts/{slug}")).StatusCode);
    }

    private static HttpRequestMessage Asked(string address, params (string Name, string Value)[] headers)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            asked.Headers.TryAddWithoutValidation(name, value);
        }

        return asked;
    }
}
