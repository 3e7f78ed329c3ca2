using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.Tests.Headless.Api;

namespace NaraVard.Tests.Headless.Tokens;

public sealed class TokenTests(Site site)
{
    private const string Draft = "/api/v1/examples/borgholmsmodellen-hemsjukhus?version=draft";

    [Fact]
    public async Task A_key_is_kept_as_a_fingerprint_and_nothing_tells_of_its_use()
    {
        var key = await ApiKey.OfAsync(site, "redaktor");
        using var used = await key.GetAsync(Draft);

        var kept = await site.AskAsync(services => services.GetRequiredService<Store>().Set<ApiToken>().AsNoTracking().ToListAsync());
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        var token = Assert.Single(kept, token => token.Hash == new TokenSecret(key.Secret).Hash);
        Assert.StartsWith(token.Prefix, key.Secret, StringComparison.Ordinal);
        Assert.DoesNotContain(kept, one => one.Hash.Contains(key.Secret, StringComparison.Ordinal) || one.Prefix == key.Secret);
        Assert.Equal(["AccountId", "CreatedAt", "ExpiresAt", "Hash", "Id", "Name", "Prefix", "Scopes"], typeof(ApiToken).GetProperties().Select(property => property.Name).Order());
    }

    [Theory]
    [InlineData("", "30", "content:write", "Name")]
    [InlineData("Namn", "0", "content:write", "Days")]
    [InlineData("Namn", "366", "content:write", "Days")]
    [InlineData("Namn", "många", "content:write", "Days")]
    [InlineData("Namn", "30", "content:delete-everything", "Scopes")]
    [InlineData("Ring 19121212-1212", "30", "content:write", "Name")]
    public async Task What_can_not_be_a_key_is_asked_for_again(string name, string days, string scope, string field)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SubmitAsync("/konto/nycklar", ("Name", name), ("Days", days), ("Scopes", scope));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains((await Visitor.ReadAsync(answer)).QuerySelectorAll(".error-summary a"), link => link.GetAttribute("href") == $"#{field}");
    }

    [Theory]
    [InlineData("medarbetare")]
    [InlineData("chef")]
    public async Task Only_editors_have_keys(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync(role)).StatusAsync("/konto/nycklar"));

    [Fact]
    public async Task A_key_that_is_taken_away_opens_nothing()
    {
        var key = await ApiKey.MakeAsync(site, "granskare");
        var owner = await site.SignedInAsync("granskare");
        var other = await site.SignedInAsync("redaktor");
        var id = await IdAsync(key);

        using var foreign = await RevokeAsync(other, id);
        using var stillThere = await key.GetAsync(Draft);
        using var own = await RevokeAsync(owner, id);
        using var gone = await key.GetAsync(Draft);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stillThere.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        await ApiCalls.ProblemAsync(gone, HttpStatusCode.Unauthorized, "nyckel-saknas");
    }

    [Fact]
    public async Task A_key_dies_when_its_time_is_over()
    {
        var key = await ApiKey.MakeAsync(site, "granskare", days: 1);
        var hash = new TokenSecret(key.Secret).Hash;
        await site.AskAsync(services => services.GetRequiredService<Store>().Set<ApiToken>().Where(token => token.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.ExpiresAt, site.Clock.GetUtcNow())));

        using var answer = await key.GetAsync(Draft);

        await ApiCalls.ProblemAsync(answer, HttpStatusCode.Unauthorized, "nyckel-saknas");
    }

    [Fact]
    public async Task A_key_dies_with_the_role_of_its_owner_and_with_the_account()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var key = await ApiKey.MakeAsync(own, "redaktor");
        var account = await own.AskAsync(services => services.GetRequiredService<Store>().Set<ApiToken>().Select(token => token.AccountId).SingleAsync());
        using var before = await key.GetAsync(Draft);
        await own.AskAsync(services => services.GetRequiredService<Store>().Set<AccountMembership>().Where(membership => membership.AccountId == account).ExecuteDeleteAsync());

        using var after = await key.GetAsync(Draft);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await ApiCalls.ProblemAsync(after, HttpStatusCode.Unauthorized, "nyckel-saknas");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer naravard_")]
    [InlineData("Bearer naravard_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic cmVkYWt0b3I6eA==")]
    [InlineData("Bearer ' OR 1=1 --")]
    [InlineData("Bearer åäö")]
    public async Task What_is_no_key_is_told_so(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Draft);
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var answer = await site.Visitor().Client.SendAsync(request);

        await ApiCalls.ProblemAsync(answer, HttpStatusCode.Unauthorized, "nyckel-saknas");
        Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content:read-drafts")]
    [InlineData("content:write")]
    [InlineData("content:submit")]
    [InlineData("content:publish")]
    [InlineData("content:publish-now")]
    [InlineData("content:take-away")]
    [InlineData("media:write")]
    [InlineData(ApiKey.All)]
    public async Task A_scope_opens_what_it_says_and_no_more(string scopes)
    {
        var key = await ApiKey.OfAsync(site, "redaktor", scopes);
        var (item, medium) = ("/api/v1/examples/borgholmsmodellen-hemsjukhus", $"/api/v1/media/{Guid.NewGuid()}");
        (string Scope, HttpMethod Method, string Address, int Opened)[] all =
        [
            ("content:read-drafts", HttpMethod.Get, Draft, 200),
            ("content:write", HttpMethod.Post, "/api/v1/examples", 422),
            ("content:write", HttpMethod.Put, item, 428),
            ("content:write", HttpMethod.Patch, item, 428),
            ("content:write", HttpMethod.Delete, item, 428),
            ("content:write", HttpMethod.Post, $"{item}/put-back", 428),
            ("content:submit", HttpMethod.Post, $"{item}/submit", 428),
            ("content:publish", HttpMethod.Post, $"{item}/publish", 428),
            ("content:publish", HttpMethod.Post, $"{item}/unschedule", 428),
            ("content:publish", HttpMethod.Post, $"{item}/refuse", 428),
            ("content:publish", HttpMethod.Post, $"{item}/approve", 428),
            ("content:publish", HttpMethod.Post, $"{item}/review-by", 428),
            ("content:publish-now", HttpMethod.Post, $"{item}/publish-now", 428),
            ("content:take-away", HttpMethod.Post, $"{item}/withdraw", 428),
            ("content:take-away", HttpMethod.Post, $"{item}/archive", 428),
            ("media:write", HttpMethod.Post, "/api/v1/media", 415),
            ("media:write", HttpMethod.Get, medium, 404),
            ("media:write", HttpMethod.Put, medium, 428),
            ("media:write", HttpMethod.Delete, medium, 404),
        ];

        foreach (var (scope, method, address, opened) in all)
        {
            using var answer = await key.SendAsync(method, address, method == HttpMethod.Get ? null : new { });
            var isOpen = scopes.Split(' ').Contains(scope);
            Assert.True((int)answer.StatusCode == (isOpen ? opened : 403), $"{method} {address} svarade {(int)answer.StatusCode} med {scopes}");
            if (!isOpen)
            {
                var problem = await ApiCalls.ProblemAsync(answer, HttpStatusCode.Forbidden, "inte-tillatet");
                Assert.Contains(scope, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
                Assert.Contains($"error=\"insufficient_scope\", scope=\"{scope}\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_cookie_opens_nothing_that_needs_a_key()
    {
        var editor = await site.SignedInAsync("redaktor");

        using var draft = await editor.Client.GetAsync(Draft);
        using var begun = await editor.Client.PostAsync("/api/v1/examples", new StringContent("{}", null as System.Text.Encoding, "application/json"));

        await ApiCalls.ProblemAsync(draft, HttpStatusCode.Unauthorized, "nyckel-saknas");
        await ApiCalls.ProblemAsync(begun, HttpStatusCode.Unauthorized, "nyckel-saknas");
    }

    private Task<Guid> IdAsync(ApiKey key)
    {
        var hash = new TokenSecret(key.Secret).Hash;
        return site.AskAsync(services => services.GetRequiredService<Store>().Set<ApiToken>().Where(token => token.Hash == hash).Select(token => token.Id).SingleAsync());
    }

    private static async Task<HttpResponseMessage> RevokeAsync(Visitor visitor, Guid id)
    {
        var page = await visitor.OpenAsync("/konto/nycklar");
        var form = page.QuerySelector("main form[data-guard] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync("/konto/nycklar?handler=Revoke", new FormUrlEncodedContent([new("__RequestVerificationToken", form), new("id", id.ToString())]));
    }
}
