using System.Net;
using NaraVard.Library.Concepts;
using NaraVard.Tests.Headless;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Host.Kept;

/// <summary>What is kept on several nodes, from one day to the next, and while the database is away.</summary>
public sealed class KeptNodesTests : IAsyncLifetime
{
    // All of it comes from the database.
    private const string Unkept = "/monster/karta/larde-av";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly Site _one;

    public KeptNodesTests() => _one = new Site().On(_database);

    public ValueTask InitializeAsync() => _one.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task What_one_node_publishes_the_other_shows()
    {
        await using var other = new Site().On(_database);
        var slug = await Published.ConceptAsync(_one, "Den första texten.");
        var there = other.Visitor().Client;
        Assert.Contains("Den första texten.", await there.GetStringAsync($"/begrepp/{slug}"));

        await Published.SaveAsync(_one, "concept", slug, new Concept { Title = $"Provbegrepp {slug}", Text = "Den andra texten." });

        Assert.Contains("Den andra texten.", await _one.Visitor().Client.GetStringAsync($"/begrepp/{slug}"));
        await UntilAsync(async () => (await there.GetStringAsync($"/begrepp/{slug}")).Contains("Den andra texten.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_page_is_made_anew_each_day()
    {
        var visitor = _one.Visitor();
        var today = (await visitor.OpenAsync("/")).QuerySelector(".pattern-day .claim")!.TextContent;

        _one.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(today, (await visitor.OpenAsync("/")).QuerySelector(".pattern-day .claim")!.TextContent);
    }

    [Fact]
    public async Task What_is_kept_is_read_while_the_database_is_away()
    {
        var client = _one.Visitor().Client;
        var slug = await Published.ConceptAsync(_one, "Den första texten.");
        await client.GetStringAsync($"/begrepp/{slug}");
        await client.GetStringAsync("/api/v1/examples");

        using (_database.Away())
        {
            await UntilAsync(async () => await StatusAsync(client, Unkept) >= HttpStatusCode.InternalServerError);
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/begrepp/{slug}"));
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/v1/examples"));
            }
        }

        await UntilAsync(async () => await StatusAsync(client, Unkept) == HttpStatusCode.OK);
        await Published.SaveAsync(_one, "concept", slug, new Concept { Title = $"Provbegrepp {slug}", Text = "Den andra texten." });
        await UntilAsync(async () => (await client.GetStringAsync($"/begrepp/{slug}")).Contains("Den andra texten.", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
