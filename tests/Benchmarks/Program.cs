using System.Diagnostics;
using NaraVard.Tests.Benchmarks;
using NaraVard.Tests.Benchmarks.Measurements;

IMeasurement[] all = [new Files(), new Pages(), new Suggestions(), new SearchQuality(), new SearchSpeed(), new Rooms(), new Prompts(), new Post(), new Web()];
var wanted = all.Where(measurement => args.Length == 0 || args.Contains(measurement.Name)).ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"Det går att mäta: {string.Join(", ", all.Select(measurement => measurement.Name))}");
    return 2;
}

using var lab = new Lab();
foreach (var measurement in wanted)
{
    var began = Stopwatch.GetTimestamp();
    Console.WriteLine($"\n{measurement.Title}");
    await foreach (var figure in measurement.RunAsync(lab))
    {
        Console.WriteLine($"  {figure}");
    }

    Console.WriteLine($"  ({Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s)");
}

return 0;
