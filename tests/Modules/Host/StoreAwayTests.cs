using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.Host;

/// <summary>What people meet while the database can't be reached. With a real one gone it is tried in Failures, in the long run.</summary>
public sealed class StoreAwayTests(AwaySite site) : IClassFixture<AwaySite>, IDisposable
{
    // Back again, and past the moment when the node asks again whether it is.
    public void Dispose()
    {
        site.Store.IsGone = false;
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task What_is_published_is_read_and_somebody_who_has_signed_in_is_still_that_afterwards()
    {
        var (reader, person) = (Visitor(), Visitor());
        await SignInAsync(person);
        await reader.OpenAsync("/");

        site.Store.IsGone = true;
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var address in new[] { "/", "/exempel", "/serien", "/om", "/api/v1/examples" })
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, await reader.StatusAsync(address)));
            Assert.Equal((address, HttpStatusCode.OK), (address, await person.StatusAsync(address)));
        }

        site.Store.IsGone = false;
        Assert.Equal(HttpStatusCode.OK, await person.StatusAsync("/mitt"));
    }

    [Fact]
    public async Task A_pattern_is_read_without_what_people_have_given_to_it_and_says_that_this_is_missing()
    {
        const string Missing = "går inte att läsa just nu";
        var (reader, person) = (Visitor(), Visitor());
        await SignInAsync(person);
        string[] addresses = ["/monster", "/monster/samma-ansikten-over-tid"];
        foreach (var address in addresses)
        {
            Assert.DoesNotContain(Missing, await person.Client.GetStringAsync(address));
        }

        site.Store.IsGone = true;

        // Somebody who is still known on this node, and somebody who never was.
        foreach (var (address, visitor) in addresses.SelectMany(address => new[] { (address, reader), (address, person) }))
        {
            using var answer = await visitor.Client.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var page = await Tests.Visitor.ReadAsync(answer);
            Assert.Contains(Missing, page.QuerySelector(".notice-warn")!.TextContent);
            Assert.NotEmpty(page.QuerySelectorAll(".card-link, .evidence"));
        }

        site.Store.IsGone = false;
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var address in addresses)
        {
            Assert.DoesNotContain(Missing, await reader.Client.GetStringAsync(address));
        }
    }

    [Fact]
    public async Task The_rest_says_in_Swedish_that_it_will_be_back_and_when()
    {
        var (reader, person) = (Visitor(), Visitor());
        await SignInAsync(person);
        var send = await reader.FillAsync("/logga-in", ("Email", "medarbetare@demo.invalid"), ("Password", "larande i vardagen"));

        site.Store.IsGone = true;
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var read = await person.Client.GetAsync("/cykler");
        using var sent = await send();

        foreach (var answer in new[] { read, sent })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(StoreAway.RetryAfterSeconds), answer.Headers.RetryAfter?.Delta);
            Assert.Contains("NäraVård är tillbaka om en stund", (await Tests.Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public async Task In_the_API_it_is_a_problem_document()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examples") { Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        ask.Headers.Authorization = new("Bearer", $"nv_{Unique.Word()}{Unique.Word()}");
        var reader = Visitor();
        await reader.OpenAsync("/");

        site.Store.IsGone = true;
        using var answer = await reader.Client.SendAsync(ask);

        Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Unauthorized, $"{answer.StatusCode}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void A_fault_of_ours_is_not_taken_for_a_database_that_is_away()
    {
        Assert.True(StoreAway.IsCause(new InvalidOperationException("", new SqliteException("database or disk is full", 13))));
        Assert.True(StoreAway.IsCause(new Npgsql.NpgsqlException("", new System.Net.Sockets.SocketException())));
        Assert.True(StoreAway.IsCause(new IOException("No space left on device", 28)));
        Assert.False(StoreAway.IsCause(new SqliteException("constraint failed", 19)));
        Assert.False(StoreAway.IsCause(new InvalidOperationException()));
        Assert.False(StoreAway.IsCause(null));
    }

    private Visitor Visitor() => new(site.Host.CreateClient(new() { AllowAutoRedirect = false }));

    private static async Task SignInAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", "medarbetare@demo.invalid"), ("Password", "larande i vardagen"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}

/// <summary>A site whose database goes away when a test says so.</summary>
public sealed class AwaySite : OwnSite, IAsyncLifetime
{
    internal GoneStore Store { get; } = new();

    internal WebApplicationFactory<Program> Host { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Host = Site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.ConfigureDbContext<Store>(options => options.AddInterceptors(Store))));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await Host.DisposeAsync();
        await DisposeAsync();
    }
}

/// <summary>A database that can't be asked for as long as it is said to be gone.</summary>
internal sealed class GoneStore : DbConnectionInterceptor, IDbCommandInterceptor
{
    private volatile bool _isGone;

    public bool IsGone
    {
        get => _isGone;
        set => _isGone = value;
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => OrGone(result);

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(OrGone(result));

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) => OrGone(result);

    private T OrGone<T>(T result) => IsGone ? throw new SqliteException("unable to open database file", 14) : result;
}
