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
    // Goes no further than to the router, as what is kept goes one step further; two words and no page.
    private const string Bare = "/halsa/lever";

    // Any cookie of ours: with it nothing is taken from what is kept.
    private const string Own = "naravard-matning=1";

    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Requests = 200;
    private const int Turns = 5;

    private const double KeptShare = 0.5;
    private const double MadeShare = 0.1;
    private const double TimesWordPress = 10;
    private const double MostSeconds = 3;
    private const double MostMegabytes = 300;
    private const double MostGrowth = 2;

    private static readonly int Most = int.TryParse(Environment.GetEnvironmentVariable("NARAVARD_WEB_ANTAL"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 100_000;

    private static readonly Address[] Pages =
    [
        new("Startsidan", "/", "/") { IsKept = true },
        new("Listan, ett tema och en nivå", "/exempel?tema=bemanning&niva=team", "/category/bemanning/") { IsKept = true, IsPromised = true },
        new("Ett exempel", "/exempel/borgholmsmodellen-hemsjukhus", "/borgholmsmodellen-hemsjukhus/") { IsPromised = true },
        new("Guiden", "/guide", null) { IsKept = true },
        new("Sökning", "/sok?q=fast+kontakt", "/?s=fast+kontakt"),
        new("API: en sida exempel", "/api/v1/examples", "/wp-json/wp/v2/posts?per_page=20") { IsKept = true },
        new("API: sökning", "/api/v1/search?q=fast+kontakt", "/wp-json/wp/v2/search?search=fast+kontakt") { IsKept = true },
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
            yield return Start($"Från start till första svar, {Many} exempel till", many.Seconds);
            await P95Async(many);
            yield return new Figure($"Minne efter {Pages.Length * (Turns + 1) * Requests} svar, {Many} exempel till", many.Megabytes, "MB", many.OfFiles) { Goal = new($"under {MostMegabytes:0} MB", many.Megabytes < MostMegabytes) };
        }

        await foreach (var figure in GrowAsync(published, lab))
        {
            yield return figure;
        }
    }

    private static async IAsyncEnumerable<Figure> LoadAsync(string published, Lab lab)
    {
        Dictionary<Address, Loaded> ours = [];
        await using (var server = await PublishedServer.StartAsync(published, lab, made: 0))
        {
            yield return Start("Från start till första svar", server.Seconds);

            // Beside each page, since a machine that others use as well is now quicker and now slower. And once for nothing: a server that has just started is slower than later.
            await Loaded.ByAsync(server.Address + Bare);
            foreach (var page in Pages)
            {
                var bare = await Loaded.ByAsync(server.Address + Bare);
                yield return new Figure("En bar adress", bare.PerSecond, "/s") { Beside = P99(bare) };
                var (anybody, made) = (await Loaded.ByAsync(server.Address + page.Ours), await Loaded.ByAsync(server.Address + page.Ours, Own));
                ours[page] = anybody;
                yield return Beside($"{page.What}, {(page.IsKept ? "sparat" : "för en besökare")}", anybody, bare, page.IsKept ? KeptShare : null);
                yield return Beside($"{page.What}, gjort för var och en", made, bare, page.IsPromised ? MadeShare : null);
            }

            yield return new Figure("Minne efter lasten", server.Megabytes, "MB", server.OfFiles);
        }

        if (await WordPress.TryStartAsync(lab) is { } wordpress)
        {
            await using (wordpress)
            {
                foreach (var page in Pages.Where(page => page.Theirs is not null))
                {
                    var theirs = await Loaded.ByAsync(wordpress.Address + page.Theirs);
                    var times = ours[page].PerSecond / theirs.PerSecond;
                    yield return new Figure($"WordPress: {page.What}", theirs.PerSecond, "/s") { Beside = P99(theirs) };
                    yield return new Figure("  vi för samma besökare", ours[page].PerSecond, "/s", "WordPress", times) { Goal = new($"minst {TimesWordPress:0} ×", times >= TimesWordPress) };
                }
            }
        }
    }

    private static async IAsyncEnumerable<Figure> GrowAsync(string published, Lab lab)
    {
        IReadOnlyList<double> few, most;
        double megabytes, seconds;
        string files;
        await using (var small = await PublishedServer.StartAsync(published, lab, Few))
        {
            few = await P95Async(small);
        }

        await using (var large = await PublishedServer.StartAsync(published, lab, Most))
        {
            most = await P95Async(large);
            (megabytes, files, seconds) = (large.Megabytes, large.OfFiles, large.Seconds);
        }

        for (var i = 0; i < Pages.Length; i++)
        {
            yield return new Figure($"{Pages[i].What}, p95 med {Most} exempel till", most[i], "ms").Than(new Figure("", few[i], "ms"), $"{Few} till") with
            {
                Goal = new($"under {MostGrowth:0} ×", most[i] / few[i] < MostGrowth),
            };
        }

        yield return new Figure($"Från start till första svar, {Most} exempel till", seconds, "s");
        yield return new Figure($"Minne, {Most} exempel till", megabytes, "MB", files);
    }

    // One asker, so that it is the time to make a page and not to stand in line. By turns, and the middle of what they gave: one may fall beside something else that the
    // machine does. The first is for nothing: then it is the compiler that is measured.
    private static async Task<IReadOnlyList<double>> P95Async(PublishedServer server)
    {
        var all = Pages.Select(_ => new List<double>()).ToList();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Cookie", Own);
        for (var turn = 0; turn <= Turns; turn++)
        {
            foreach (var (i, page) in Pages.Index())
            {
                all[i].Add(await P95Async(client, server.Address + page.Ours));
            }
        }

        return [.. all.Select(turns => turns.Skip(1).Order().ElementAt(Turns / 2))];
    }

    private static async Task<double> P95Async(HttpClient client, string address)
    {
        List<double> times = [];
        for (var i = 0; i < Requests; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Order().ElementAt((int)(Requests * 0.95));
    }

    private static Figure Start(string what, double seconds) => new(what, seconds, "s") { Goal = new($"under {MostSeconds:0} s", seconds < MostSeconds) };

    private static Figure Beside(string what, Loaded load, Loaded bare, double? least)
    {
        var share = load.PerSecond / bare.PerSecond;
        return new Figure(what, load.PerSecond, "/s", $"en bar adress; {P99(load)}", share) { Goal = least is { } promised ? new($"minst {promised * 100:0} %", share >= promised) : null };
    }

    private static string P99(Loaded load) => $"p99 {Figure.Words(load.P99, "ms")}";

    /// <summary>A page of ours and what comes nearest in WordPress.</summary>
    private sealed record Address(string What, string Ours, string? Theirs)
    {
        /// <summary>Whether it is kept for those without an account.</summary>
        public bool IsKept { get; init; }

        /// <summary>Whether something is promised of how fast it is made.</summary>
        public bool IsPromised { get; init; }
    }
}
