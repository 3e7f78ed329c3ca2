using System.Net;

namespace NaraVard.Tests.Host;

/// <summary>What every answer of the site has in common.</summary>
public sealed class AnswerTests(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/logga-in")]
    [InlineData("/exempel")]
    [InlineData("/finns-inte")]
    [InlineData("/_content/Theme/favicon.svg")]
    public async Task Every_answer_forbids_what_we_never_need(string path)
    {
        using var answer = await site.Visitor().Client.GetAsync(path);

        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task What_is_text_says_in_which_signs_it_is_written()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/");
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!);

        await Assert.AllAsync(parts.Concat(["/", "/finns-inte", "/robots.txt", "/sitemap.xml"]), async path =>
        {
            using var answer = await visitor.Client.GetAsync(path);
            Assert.Equal("utf-8", answer.Content.Headers.ContentType!.CharSet);
        });
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/exempel/finns-inte")]
    [InlineData("/monster/finns-inte")]
    [InlineData("/fragor/manen")]
    [InlineData("/serien/999")]
    [InlineData("/exempel/..%2f..%2fetc%2fpasswd")]
    public async Task What_is_not_there_gives_a_page_with_search(string path)
    {
        using var answer = await site.Visitor().Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("Sidan finns inte", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main form[role=search][action='/sok'] input[name=q]"));
    }

    [Theory]
    [InlineData("/admin/konton")]
    [InlineData("/konto")]
    public async Task A_closed_page_leads_to_sign_in_and_back(string path)
    {
        using var answer = await site.Visitor().Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith($"/logga-in?till={Uri.EscapeDataString(path)}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_wrong_role_is_told_so()
    {
        var visitor = await site.SignedInAsync("medarbetare");

        using var answer = await visitor.Client.GetAsync("/admin/konton");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Du når inte den här sidan", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example/")]
    public async Task Signing_in_never_leads_to_another_site(string to)
    {
        using var answer = await site.Visitor().SubmitAsync(
            $"/logga-in?till={Uri.EscapeDataString(to)}", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_script_and_other_sites()
    {
        using var answer = await site.Visitor().SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("naravard=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task Swedish_letters_are_readable_in_the_source()
    {
        using var answer = await site.Visitor().Client.GetAsync("/");

        Assert.Contains("NäraVård", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
