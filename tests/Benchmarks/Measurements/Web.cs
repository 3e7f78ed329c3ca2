using System.Diagnostics;
using System.Globalization;
using NaraVard.Tests.Benchmarks.Web;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>
/// The published server under load from wrk on the same machine: what is kept for those without an account, and what is made for each (a cookie sees to that), beside the
/// barest thing that the same server answers and beside WordPress with the same texts. Then start, memory, and what a large library costs.
/// </summary>
internal sealed class Web : IMeasurement
{
    // It holds no page, and goes the same way through the server.
    private const string Bare = "/robots.txt";

    // Any cookie of ours: with it nothing is taken from what is kept.
    private const string Own = "naravard-matning=1";

    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Requests = 200;

    private static readonly int Most = int.TryParse(Environment.GetEnvironmentVariable("NARAVARD_WEB_ANTAL"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 100_000;

    private static readonly (string What, string Ours, string? Theirs)[] Pages =
    [
        ("Startsidan", "/", "/"),
        ("Listan, ett tema och en nivå", "/exempel?tema=bemanning&niva=team", "/category/bemanning/"),
        ("Ett exempel", "/exempel/borgholmsmodellen-hemsjukhus", "/borgholmsmodellen-hemsjukhus/"),
        ("En sida i guiden", "/guide", null),
        ("Sökning", "/sok?q=fast+kontakt", "/?s=fast+kontakt"),
        ("API: en sida exempel", "/api/v1/examples", "/wp-json/wp/v2/posts?per_page=20"),
        ("API: sökning", "/api/v1/search?q=fast+kontakt", "/wp-json/wp/v2/search?search=fast+kontakt"),
    ];

    public string Name => "web";

    public string Title => "Webben: den publicerade servern under last";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        var published = await PublishedServer.PublishAsync(lab);
        if (await Loaded.CanAsync())
        {
            await foreach (var figure in LoadAsync(published, lab))
            {
                yield return figure;
            }
        }
        else
        {
            Console.WriteLine("  HOPPAR ÖVER lasten: wrk finns inte och gick inte att installera.");
        }

        await using (var many = await PublishedServer.StartAsync(published, lab, Many))
        {
            yield return new Figure($"Från start till första svar, {Many} exempel till", many.Seconds, "s");
            await P95Async(many);
            yield return new Figure($"Minne efter {Pages.Length * Requests} svar, {Many} exempel till", many.Megabytes, "MB");
        }

        await foreach (var figure in GrowAsync(published, lab))
        {
            yield return figure;
        }
    }

    private static async IAsyncEnumerable<Figure> LoadAsync(string published, Lab lab)
    {
        Dictionary<string, Loaded> ours = [];
        await using (var server = await PublishedServer.StartAsync(published, lab, made: 0))
        {
            yield return new Figure("Från start till första svar", server.Seconds, "s");
            var bare = await Loaded.ByAsync(server.Address + Bare);
            yield return new Figure("En bar adress", bare.PerSecond, "/s") { Beside = P99(bare) };
            foreach (var (what, address, _) in Pages)
            {
                var (kept, made) = (await Loaded.ByAsync(server.Address + address), await Loaded.ByAsync(server.Address + address, Own));
                ours[what] = made;
                yield return new Figure($"{what}, utan kaka", kept.PerSecond, "/s", $"en bar adress. {P99(kept)}", kept.PerSecond / bare.PerSecond);
                yield return new Figure($"{what}, gjord för var och en", made.PerSecond, "/s", $"en bar adress. {P99(made)}", made.PerSecond / bare.PerSecond);
                ours[what + "!"] = kept;
            }

            yield return new Figure("Minne efter lasten", server.Megabytes, "MB");
        }

        if (await WordPress.TryStartAsync(lab) is { } wordpress)
        {
            await using (wordpress)
            {
                foreach (var (what, _, address) in Pages.Where(page => page.Theirs is not null))
                {
                    var theirs = await Loaded.ByAsync(wordpress.Address + address);
                    yield return new Figure($"WordPress: {what}", theirs.PerSecond, "/s", P99(theirs));
                    yield return new Figure($"  NäraVård utan kaka", ours[what + "!"].PerSecond, "/s", "WordPress", ours[what + "!"].PerSecond / theirs.PerSecond);
                    yield return new Figure($"  NäraVård gjord för var och en", ours[what].PerSecond, "/s", "WordPress", ours[what].PerSecond / theirs.PerSecond);
                }
            }
        }
    }

    private static async IAsyncEnumerable<Figure> GrowAsync(string published, Lab lab)
    {
        IReadOnlyList<double> few, most;
        double megabytes, seconds;
        await using (var small = await PublishedServer.StartAsync(published, lab, Few))
        {
            few = await P95Async(small);
        }

        await using (var large = await PublishedServer.StartAsync(published, lab, Most))
        {
            most = await P95Async(large);
            (megabytes, seconds) = (large.Megabytes, large.Seconds);
        }

        for (var i = 0; i < Pages.Length; i++)
        {
            yield return new Figure($"{Pages[i].What}, p95 med {Most} exempel till", most[i], "ms").Than(new Figure("", few[i], "ms"), $"{Few} till");
        }

        yield return new Figure($"Från start till första svar, {Most} exempel till", seconds, "s");
        yield return new Figure($"Minne, {Most} exempel till", megabytes, "MB");
    }

    // One asker, so that it is the time to make a page and not to stand in line.
    private static async Task<IReadOnlyList<double>> P95Async(PublishedServer server)
    {
        List<double> all = [];
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Cookie", Own);
        foreach (var (_, address, _) in Pages)
        {
            List<double> times = [];
            for (var i = 0; i < Requests; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(server.Address + address);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            all.Add(times.Skip(Requests / 10).Order().ElementAt((int)(Requests * 0.9 * 0.95)));
        }

        return all;
    }

    private static string P99(Loaded load) => $"p99 {Figure.Words(load.P99, "ms")}";
}
