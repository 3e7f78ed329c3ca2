using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.Host;

/// <summary>The site as a browser meets it by https, behind a proxy that says so.</summary>
public sealed class HttpsTests(Site site)
{
    [Fact]
    public async Task By_https_every_cookie_holds_for_this_host_alone_and_the_next_visit_is_by_https()
    {
        var visitor = ByHttps(site);
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-naravard=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("; secure", cookie);
            Assert.Contains("; httponly", cookie);
            Assert.Contains("; path=/;", cookie);
            Assert.Matches("; samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("domain=", cookie);
        });
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/mitt"));
    }

    [Fact]
    public async Task The_form_has_its_cookie_by_https_too()
    {
        using var answer = await ByHttps(site).Client.GetAsync("/logga-in");

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-naravard-form=", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_that_another_site_below_the_same_domain_could_have_put_there_is_passed_over()
    {
        var visitor = site.Visitor();
        using var signedIn = await visitor.SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));
        var planted = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("naravard=", StringComparison.Ordinal)).Split(';')[0];

        using var by = new HttpRequestMessage(HttpMethod.Get, "/mitt");
        by.Headers.Add("Cookie", planted);
        by.Headers.Add("X-Forwarded-Proto", "https");
        by.Headers.Add("X-Forwarded-For", "198.51.100.3");
        using var answer = await site.Visitor().Client.SendAsync(by);

        Assert.Contains("/logga-in", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away_by_https_too()
    {
        var visitor = ByHttps(site);
        using var signedIn = await visitor.SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));
        using var signedOut = await visitor.SubmitAsync("/logga-ut");

        Assert.Contains(signedOut.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-naravard=;", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/mitt"));
    }

    [Fact]
    public async Task Only_the_name_that_the_site_has_is_answered()
    {
        await using var own = new Site();
        own.Settings["Site:Address"] = "https://naravard.exempel.se";
        await own.InitializeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await StatusOfAsync(own, "ond.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(own, "naravard.exempel.se"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(own, "localhost"));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    [InlineData("PAGE")]
    public async Task A_method_that_nothing_here_uses_is_refused(string method)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(method), "/");
        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://ond.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.OK)]
    public async Task A_line_that_stays_open_is_opened_from_our_own_pages_alone(string origin, HttpStatusCode expected)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Add("Origin", origin);
        asked.Headers.Add("Upgrade", "websocket");
        asked.Headers.Add("Connection", "Upgrade");
        using var answer = await site.Visitor().Client.SendAsync(asked);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task What_somebody_who_has_signed_in_is_told_stays_in_no_cache()
    {
        using var closed = await (await site.SignedInAsync("medarbetare")).Client.GetAsync("/mitt");
        using var open = await site.Visitor().Client.GetAsync("/exempel");

        Assert.True(closed.Headers.CacheControl!.NoStore);
        Assert.False(open.Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public async Task A_page_that_falls_tells_nothing_of_the_inside_and_is_guarded_like_others()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        await own.AskAsync(services => Execute(services, "ALTER TABLE content_clock RENAME TO content_clock_gone"));

        using var answer = await own.Visitor().Client.GetAsync("/exempel");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True((int)answer.StatusCode >= 500);
        Assert.Contains("Det du hade sparat är kvar", text);
        Assert.DoesNotContain("content_clock", text);
        Assert.DoesNotContain("Exception", text);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Whoever_finds_a_hole_is_told_whom_to_write_to()
    {
        var lines = (await site.Visitor().Client.GetStringAsync("/.well-known/security.txt")).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("Contact: http", StringComparison.Ordinal) && line.EndsWith("/personuppgifter", StringComparison.Ordinal));
        var expires = DateTimeOffset.Parse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires, site.Clock.GetUtcNow().AddDays(30), site.Clock.GetUtcNow().AddDays(365));
    }

    private static Visitor ByHttps(Site site)
    {
        var visitor = new Visitor(site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://naravard.example") }));
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.2");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return visitor;
    }

    private static async Task<HttpStatusCode> StatusOfAsync(Site site, string host)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Host = host;
        using var answer = await site.Visitor().Client.SendAsync(asked);
        return answer.StatusCode;
    }

    private static async Task<int> Execute(IServiceProvider services, string sql)
    {
        var store = services.GetRequiredService<Store>();
        return await store.Database.ExecuteSqlRawAsync(sql);
    }
}
