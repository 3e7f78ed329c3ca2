namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>Files in and out, at two sizes: the time for each example and the memory must not grow with their number.</summary>
internal sealed class Files : IMeasurement
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Runs = 3;

    public string Name => "filer";

    public string Title => $"Innehållsfiler: {Few} och {Many} tillverkade exempel";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        // What starting the program and reading the content of the house takes is taken away from the rest.
        var (none, few, many) = (lab.ContentWith(0), lab.ContentWith(Few), lab.ContentWith(Many));
        var start = await MedianAsync(lab, none, "--import");
        var (first, firstMany) = (await MedianAsync(lab, few, "--import"), await MedianAsync(lab, many, "--import"));
        yield return new Figure("Starta och läsa in husets eget innehåll", start.Seconds, "s");
        yield return Each($"Läsa in {Few} exempel, per exempel", first, start, Few);
        yield return Each($"Läsa in {Many} exempel, per exempel", firstMany, start, Many).Than(Each("", first, start, Few), $"vid {Few}");
        yield return new Figure($"Läsa in {Many} exempel, hela tiden", firstMany.Seconds, "s");
        yield return new Figure($"Minne som mest vid {Many}", firstMany.Megabytes, "MB").Than(new Figure("", first.Megabytes, "MB"), $"vid {Few}");

        var data = lab.Folder("data");
        await Lab.RunAsync(data, "--import", many);
        var again = await SameAsync(data, "--import", many);
        yield return new Figure($"Läsa in {Many} igen, oförändrade", again.Seconds, "s").Than(new Figure("", firstMany.Seconds, "s"), "första gången");
        var outFolder = lab.Folder("ut");
        var export = await SameAsync(data, "--export", outFolder);
        yield return new Figure($"Skriva {Many} exempel som filer", export.Seconds, "s").Than(new Figure("", firstMany.Seconds, "s"), "läsa in dem");
        yield return new Figure("Minne som mest när de skrivs", export.Megabytes, "MB").Than(new Figure("", firstMany.Megabytes, "MB"), "läsa in dem");
        var back = await Lab.RunAsync(data, "--import", outFolder);
        yield return new Figure("Läsa in det skrivna: inget ändras", back.Seconds, "s").Than(new Figure("", again.Seconds, "s"), "oförändrade");
    }

    private static Figure Each(string what, (double Seconds, double Megabytes) run, (double Seconds, double Megabytes) start, int count) =>
        new(what, 1000 * Math.Max(0.0001, run.Seconds - start.Seconds) / count, "ms");

    private static async Task<(double Seconds, double Megabytes)> MedianAsync(Lab lab, string folder, string act)
    {
        List<(double Seconds, double Megabytes)> runs = [];
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await Lab.RunAsync(lab.Folder("data"), act, folder));
        }

        return (Lab.Median(runs.Select(run => run.Seconds)), Lab.Median(runs.Select(run => run.Megabytes)));
    }

    private static async Task<(double Seconds, double Megabytes)> SameAsync(string data, string act, string folder)
    {
        List<(double Seconds, double Megabytes)> runs = [];
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await Lab.RunAsync(data, act, folder));
        }

        return (Lab.Median(runs.Select(run => run.Seconds)), Lab.Median(runs.Select(run => run.Megabytes)));
    }
}
