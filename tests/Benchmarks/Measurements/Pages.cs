using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>The same pages of two houses: with its own content, and with 10,000 examples more.</summary>
internal sealed partial class Pages : IMeasurement
{
    private const int Many = 10_000;

    private static readonly (string What, string Address)[] Addresses =
    [
        ("Listan med exempel", "/exempel"),
        ("Listan, ett tema och en nivå", "/exempel?tema=bemanning&niva=team"),
        ("Ett exempel", "/exempel/borgholmsmodellen-hemsjukhus"),
        ("Sökning", "/sok?q=fast+v%C3%A5rdkontakt"),
        ("Startsidan", "/"),
        ("Redaktionens lista", "/redaktion"),
        ("Redigera ett exempel", "/redaktion/exempel/borgholmsmodellen-hemsjukhus"),
        ("API: en sida exempel", "/api/v1/examples"),
    ];

    public string Name => "sidor";

    public string Title => $"Sidor: husets eget innehåll, och {Many} exempel till";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        await using var small = await House.OpenAsync(lab, 0);
        await using var large = await House.OpenAsync(lab, Many);
        yield return new Figure($"Starta med {Many} inlästa, till första svar", large.Seconds, "s").Than(new Figure("", small.Seconds, "s"), "utan dem");
        foreach (var (what, address) in Addresses)
        {
            if (await small.StatusAsync(address) == HttpStatusCode.OK)
            {
                var beside = new Figure("", await Lab.MedianAsync(() => small.OpenAsync(address)), "ms");
                yield return new Figure(what, await Lab.MedianAsync(() => large.OpenAsync(address)), "ms").Than(beside, "utan dem");
            }
        }

        yield return new Figure("Minne efteråt", large.Megabytes, "MB").Than(new Figure("", small.Megabytes, "MB"), "utan dem");
    }

    /// <summary>A server with some content already taken in, and an editor signed in to it.</summary>
    private sealed partial class House : IAsyncDisposable
    {
        private readonly ServerProcess _server;
        private readonly HttpClient _client;

        private House(ServerProcess server, string address, double seconds) =>
            (_server, _client, Seconds) = (server, new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) }, seconds);

        /// <summary>From start to the first answer, with everything taken in before.</summary>
        public double Seconds { get; }

        public double Megabytes => Lab.Memory(_server.Id, "VmRSS");

        public static async Task<House> OpenAsync(Lab lab, int made)
        {
            var (data, content) = (lab.Folder("data"), lab.ContentWith(made));
            await Lab.RunAsync(data, "--import", content);
            var began = Stopwatch.GetTimestamp();
            var server = ServerProcess.Start(data, "Development", "--urls", "http://127.0.0.1:0", "--demo", $"--Content:Folder={content}");
            var address = await server.AddressAsync();
            using (var first = new HttpClient())
            {
                await first.GetStringAsync($"{address}/exempel");
            }

            var house = new House(server, address, Stopwatch.GetElapsedTime(began).TotalSeconds);
            await house.SignInAsync();
            return house;
        }

        public async Task<HttpStatusCode> StatusAsync(string address)
        {
            using var answer = await _client.GetAsync(address);
            return answer.StatusCode;
        }

        public Task OpenAsync(string address) => _client.GetByteArrayAsync(address);

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await _server.DisposeAsync();
        }

        private async Task SignInAsync()
        {
            var token = Token().Match(await _client.GetStringAsync("/logga-in")).Groups["token"].Value;
            using var form = new FormUrlEncodedContent([new("Email", "redaktor@demo.invalid"), new("Password", "larande i vardagen"), new("__RequestVerificationToken", token)]);
            using var answer = await _client.PostAsync("/logga-in", form);
            answer.EnsureSuccessStatusCode();
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
        private static partial Regex Token();
    }
}
