using System.Text.Json;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>What a first visit costs: the bytes over the network, and what Lighthouse would say of the rest. Times are printed, never judged.</summary>
[Collection<Alone>]
public sealed class WeightTests(House house)
{
#if !DEBUG
    private const int Most = 150 * 1024;
#endif
    private const double MostShift = 0.1;

    // Long tasks can't be asked for afterwards, so each is noted as it comes.
    private const string Note =
        """
        window.seen = { lcp: 0, cls: 0, tasks: [] };
        const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
        watch('largest-contentful-paint', one => { seen.lcp = one.startTime; });
        watch('layout-shift', one => { if (!one.hadRecentInput) seen.cls += one.value; });
        watch('longtask', one => seen.tasks.push(one.duration));
        """;

    [Theory, Trait("Long", "yes")]
    [InlineData("/", 1280)]
    [InlineData("/", 360)]
    [InlineData("/exempel", 1280)]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus", 1280)]
    [InlineData("/sok?q=fast+kontakt", 1280)]
    [InlineData("/fragor/team", 360)]
    public async Task A_first_visit_is_light_and_nothing_moves(string path, int width)
    {
        // The framework's handler for developing, which the other tests run with, sends files unpacked in an envelope of gzip.
        var data = Directory.CreateTempSubdirectory("naravard-weight-").FullName;
        await using var server = ServerProcess.Start(data, "Development", "--ReloadStaticAssetsAtRuntime=false", "--urls", "http://127.0.0.1:0");
        var page = await house.PageAsync(width: width);
        var browser = await page.Context.NewCDPSessionAsync(page);
        var (bytes, files) = (0L, 0);
        await browser.SendAsync("Network.enable");
        browser.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            Interlocked.Add(ref bytes, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());
            Interlocked.Increment(ref files);
        };
        await page.AddInitScriptAsync(Note);

        await page.GotoAsync(await server.AddressAsync() + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var seen = await page.EvaluateAsync<JsonElement>("seen");

        var (lcp, shift) = (seen.GetProperty("lcp").GetDouble(), seen.GetProperty("cls").GetDouble());
        var tasks = seen.GetProperty("tasks").EnumerateArray().Select(task => task.GetDouble()).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            System.Globalization.CultureInfo.GetCultureInfo("sv-SE"),
            $"Räknat: första besöket på {path} ({width} bildpunkter): {bytes / 1024.0:0} kB i {files} filer, LCP {lcp:0} ms, CLS {shift:0.000}, {tasks.Count} långa uppgifter{(tasks.Count > 0 ? $", längst {tasks.Max():0} ms" : "")}"));
#if !DEBUG
        // A build for developing leaves the files as long as they are.
        Assert.InRange(bytes, 1, Most);
#endif
        Assert.InRange(shift, 0, MostShift);
        await page.Context.CloseAsync();
        await server.StopAsync();
        Directory.Delete(data, recursive: true);
    }
}
