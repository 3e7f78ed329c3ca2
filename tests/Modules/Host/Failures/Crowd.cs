using System.Collections.Concurrent;
using System.Diagnostics;
using AngleSharp.Html.Dom;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Host.Failures;

/// <summary>An answer, and when it came.</summary>
/// <param name="At">When it came.</param>
/// <param name="What">The address, or "skriver" for somebody who writes.</param>
/// <param name="Status">The status; 0 when the server wasn't there.</param>
/// <param name="IsPlain">Whether a refusal says in Swedish what it is, and when to try again.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Answered(DateTime At, string What, int Status, bool IsPlain, TimeSpan Took);

/// <summary>Some who write and one who reads, all the time, and remember what they were told was saved.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    public const string Writes = "skriver";

    private const int Writers = 3;

    /// <summary>What anybody reads without an account.</summary>
    public static readonly string[] Public = ["/", "/exempel", "/exempel/borgholmsmodellen-hemsjukhus", "/siffror", "/fragor/team", "/serien", "/begrepp", "/guide", "/sok?q=hemsjukhus", "/api/v1/examples", "/om"];

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _all = [];
    private Uri _address = null!;

    /// <summary>What the server has said is saved: the entry's id and its text.</summary>
    public ConcurrentDictionary<Guid, string> Kept { get; } = [];

    /// <summary>What was sent and not said to be saved. It may be or not, but not twice.</summary>
    public ConcurrentDictionary<Guid, string> Unsure { get; } = [];

    public ConcurrentQueue<Answered> Answers { get; } = [];

    /// <summary>They sign in and begin.</summary>
    public static async Task<Crowd> BeginAsync(ServerProcess server)
    {
        var crowd = new Crowd { _address = new Uri(await server.AddressAsync()) };
        for (var i = 0; i < Writers; i++)
        {
            var visitor = await KilledServer.SignedInAsync(server, i % 2 == 0 ? "medarbetare" : "kollega");
            var cycle = await visitor.StartCycleAsync($"Medan något brister {i}");
            var token = ((IHtmlInputElement)(await visitor.OpenAsync($"{cycle}/skriv")).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
            var cookies = visitor.Client;
            crowd._all.Add(Task.Run(() => crowd.WriteAsync(cookies, new Uri(crowd._address, $"{cycle}/skriv").PathAndQuery, token)));
        }

        crowd._all.Add(Task.Run(crowd.ReadAsync));
        return crowd;
    }

    /// <summary>Waits until so many more have been told that something was saved.</summary>
    public async Task<TimeSpan> UntilSavedAsync(int more)
    {
        var (since, until) = (Stopwatch.StartNew(), Kept.Count + more);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Kept.Count < until)
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(3), $"Inget sparas. Senast: {string.Join(", ", Answers.TakeLast(5))}");
            await ticks.WaitForNextTickAsync();
        }

        return since.Elapsed;
    }

    /// <summary>Answers between two moments.</summary>
    public IReadOnlyList<Answered> Between(DateTime from, DateTime to) => [.. Answers.Where(answer => answer.At >= from && answer.At - answer.Took <= to)];

    /// <summary>They end what they are at. It may be said more than once.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_all);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WriteAsync(HttpClient client, string address, string token)
    {
        using var pace = new PeriodicTimer(Pace);
        while (!_stop.IsCancellationRequested)
        {
            var (key, text) = (Guid.CreateVersion7(), $"Vi såg {Unique.Word()}.");
            Unsure[key] = text;
            var form = new FormUrlEncodedContent([new("Text", text), new("Kind", "Observation"), new("Key", $"{key}"), new("__RequestVerificationToken", token)]);
            if (await AskAsync(Writes, () => client.PostAsync(address, form)) == 302)
            {
                Kept[key] = text;
                Unsure.TryRemove(key, out _);
            }

            await pace.WaitForNextTickAsync();
        }
    }

    private async Task ReadAsync()
    {
        using var client = new HttpClient { BaseAddress = _address };
        using var pace = new PeriodicTimer(Pace);
        for (var i = 0; !_stop.IsCancellationRequested; i++)
        {
            var address = Public[i % Public.Length];
            await AskAsync(address, () => client.GetAsync(address));
            await pace.WaitForNextTickAsync();
        }
    }

    private async Task<int> AskAsync(string what, Func<Task<HttpResponseMessage>> ask)
    {
        var since = Stopwatch.StartNew();
        try
        {
            using var answer = await ask();
            var isPlain = (int)answer.StatusCode < 400 || (answer.Headers.RetryAfter is not null && (await answer.Content.ReadAsStringAsync()).Contains("är kvar", StringComparison.Ordinal));
            Answers.Enqueue(new Answered(DateTime.UtcNow, what, (int)answer.StatusCode, isPlain, since.Elapsed));
            return (int)answer.StatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            Answers.Enqueue(new Answered(DateTime.UtcNow, what, 0, false, since.Elapsed));
            return 0;
        }
    }
}
