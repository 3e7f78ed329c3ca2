using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Web.Health;

namespace NaraVard.Tests.Host;

public sealed class HealthTests(Site site)
{
    [Theory]
    [InlineData("/halsa/lever")]
    [InlineData("/halsa/redo")]
    public async Task A_node_that_is_well_says_so_to_whoever_asks_and_nothing_is_kept_of_it(string address)
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, head.StatusCode));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HealthAnswer.Well, told.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_node_that_can_not_serve_says_why_and_nothing_of_the_inside()
    {
        await using var own = new Site();
        own.Settings["Health:LeastDisk"] = "1000000";

        Assert.Equal("disk: Disken är full.", await FailingAsync(own));

        await own.AskAsync(services => RenameAsync(services.GetRequiredService<Store>()));
        Assert.Equal("database: Databasen svarar inte. disk: Disken är full.", await FailingAsync(own));

        await own.AskAsync(services => services.GetRequiredService<Store>().Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%Content'"""));
        Assert.Contains("schema: Databasen har inte allt", await FailingAsync(own));

        own.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal("stopping: Servern håller på att stanna.", await FailingAsync(own));
        using var client = own.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/halsa/lever")).StatusCode);
    }

    [Fact]
    public async Task However_many_ask_it_is_looked_at_once_in_a_while()
    {
        var (checks, clock) = (new Counted(), new Still());
        var ready = new ReadyAnswer(checks, site.Services.GetRequiredService<Leaving>(), clock);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ready.NowAsync()));
        await ready.NowAsync();
        Assert.Equal(1, checks.Looks);

        clock.Now += ReadyAnswer.Kept;
        await ready.NowAsync();
        Assert.Equal(2, checks.Looks);
    }

    // Past the moment that an answer is kept.
    private static async Task<string> FailingAsync(Site own)
    {
        _ = own.Services;
        own.Clock.Advance(ReadyAnswer.Kept);
        using var client = own.CreateClient();
        using var answer = await client.GetAsync("/halsa/redo");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return string.Join(' ', told.RootElement.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("status").GetString() == HealthAnswer.Failing)
            .Select(check => $"{check.GetProperty("name").GetString()}: {check.GetProperty("reason").GetString()}"));
    }

    // As good as away: the first question that a page asks can't be answered.
    private static Task<int> RenameAsync(Store store)
    {
        var table = store.Model.FindEntityType(typeof(ContentClock))!.GetTableName();
        var rename = $"ALTER TABLE \"{table}\" RENAME TO \"{table}_away\"";
        return store.Database.ExecuteSqlRawAsync(rename);
    }

    private sealed class Counted : HealthCheckService
    {
        private int _looks;

        public int Looks => _looks;

        public override Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _looks);
            return Task.FromResult(new HealthReport(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero));
        }
    }

    private sealed class Still : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
