using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.People;
using NaraVard.Tests.Headless.Api;
using NaraVard.Web.Shell;

namespace NaraVard.Tests.Host;

/// <summary>How much one address or account may ask for, and what is told of attacks.</summary>
public sealed class LimitTests
{
    // One that isn't kept ready for everybody: those cost nothing and aren't counted.
    private const string Page = "/exempel/borgholmsmodellen-hemsjukhus";

    private const string KeyAddress = "203.0.113.13";

    [Fact]
    public async Task One_address_that_asks_too_much_has_to_wait_and_others_do_not()
    {
        await using var site = await StartAsync();
        var eager = From(site, "203.0.113.7");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await eager.StatusAsync(Page));
        }

        using var refused = await eager.Client.GetAsync(Page);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Vänta en liten stund", await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await From(site, "203.0.113.8").StatusAsync(Page));
        Assert.Equal(HttpStatusCode.OK, await eager.StatusAsync("/_content/Theme/favicon.svg"));
    }

    [Fact]
    public async Task The_api_answers_with_a_problem_that_programs_can_read()
    {
        await using var site = await StartAsync();
        var eager = From(site, "203.0.113.9");
        for (var i = 0; i < 20; i++)
        {
            await eager.StatusAsync("/api/v1/examples?size=1");
        }

        using var refused = await eager.Client.GetAsync("/api/v1/examples?size=1");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Whoever_has_signed_in_counts_for_themselves_and_not_for_their_workplace()
    {
        await using var site = await StartAsync();
        var visitor = From(site, "203.0.113.10");
        using var signedIn = await visitor.SubmitAsync("/logga-in", ("Email", "medarbetare@demo.invalid"), ("Password", "larande i vardagen"));
        var colleague = From(site, "203.0.113.10");
        for (var i = 0; i < 25; i++)
        {
            await colleague.StatusAsync(Page);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await colleague.StatusAsync(Page));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/mitt"));
    }

    [Fact]
    public async Task A_key_has_a_limit_of_its_own_within_that_of_its_address()
    {
        await using var site = await StartAsync("200", "20");
        var key = await ApiKey.OfAsync(site, "redaktor");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, key.Secret));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(site, key.Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, "naravard_en-annan-nyckel"));
        Assert.Equal(HttpStatusCode.OK, await From(site, KeyAddress).StatusAsync(Page));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(6000)]
    public void A_limit_is_held_minute_after_minute(int perMinute)
    {
        var bucket = Limits.Bucket(perMinute);

        Assert.Equal(perMinute, bucket.TokensPerPeriod * (TimeSpan.FromMinutes(1) / bucket.ReplenishmentPeriod), 0.01);
    }

    [Fact]
    public async Task One_address_may_not_try_a_password_on_account_after_account()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var spraying = From(site, "203.0.113.11");
        var form = (await spraying.OpenAsync("/logga-in")).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var i = 0; i < 100; i++)
        {
            await TryAsync(spraying, form, $"{Unique.Word()}@demo.invalid", "sommaren2026");
        }

        var right = await TryAsync(spraying, form, "redaktor@demo.invalid", "larande i vardagen");
        Assert.Contains("Många felaktiga försök har kommit härifrån", await right.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await From(site, "203.0.113.12").SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"))).StatusCode);
    }

    [Fact]
    public async Task What_fails_is_told_in_the_log_without_who()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        using var listened = CapturedLog.Of(site);
        var email = $"{Unique.Word()}@demo.invalid";

        using var wrong = await listened.Visitor().SubmitAsync("/logga-in", ("Email", email), ("Password", "sommaren2026"));
        var signedIn = await listened.SignedInAsync("medarbetare");
        using var denied = await signedIn.Client.GetAsync("/admin/konton");
        using var proof = await signedIn.SubmitAsync("/konto#handler=Password", ("Current", "sommaren2026"), ("Password", "fyra blå båtar utan åror"));

        Assert.Contains(listened.Log.All, line => line.StartsWith("Säkerhet: en inloggning med lösenord misslyckades", StringComparison.Ordinal));
        Assert.Contains(listened.Log.All, line => line.StartsWith("Säkerhet: någon nekades admin/konton", StringComparison.Ordinal));
        Assert.Single(listened.Log.All, line => line.StartsWith("Säkerhet: en kod, länk eller nyckel som skulle visa vem någon är gällde inte", StringComparison.Ordinal));
        Assert.DoesNotContain(listened.Log.All, line => line.StartsWith("Säkerhet:", StringComparison.Ordinal) && (line.Contains(email, StringComparison.Ordinal) || line.Contains("@demo", StringComparison.Ordinal)));
    }

    [Fact]
    public void Passwords_are_stretched_as_far_as_is_advised()
    {
        var services = new ServiceCollection();
        new PeopleModule().AddServices(services, new ConfigurationBuilder().Build());

        using var provider = services.BuildServiceProvider();
        Assert.True(provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 210_000);
    }

    [Theory]
    [InlineData("Site:Proxies=nginx", "Site:Proxies ska vara adresser eller nät")]
    [InlineData("Limits:PerAddress=många", "Limits:PerAddress ska vara hur många anrop")]
    [InlineData("ConnectionStrings:Store=Host=db.exempel.se;Database=naravard;Username=naravard", "SSL Mode=VerifyFull")]
    public async Task A_setting_that_can_not_work_stops_the_start(string setting, string told)
    {
        var data = Directory.CreateTempSubdirectory("naravard-limits-").FullName;
        await using (var server = ServerProcess.Start(data, "Production", $"--{setting}", "--urls", "http://127.0.0.1:0"))
        {
            Assert.Equal(1, await server.ExitCodeAsync());
            Assert.Contains(told, server.Output);
            Assert.DoesNotContain("   at ", server.Output);
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/media/{Guid.NewGuid()}") { Headers = { Authorization = new("Bearer", key) } };
        using var answer = await From(site, KeyAddress).Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<Site> StartAsync(string perAddress = "20", string perAccount = "600")
    {
        var site = new Site();
        site.Settings["Limits:PerAddress"] = perAddress;
        site.Settings["Limits:PerAccount"] = perAccount;
        await site.InitializeAsync();
        return site;
    }

    private static Visitor From(Site site, string address)
    {
        var visitor = site.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string token, string email, string password) => visitor.Client.PostAsync("/logga-in", new FormUrlEncodedContent(
        [KeyValuePair.Create("Email", email), KeyValuePair.Create("Password", password), KeyValuePair.Create("__RequestVerificationToken", token)]));
}
