using System.Diagnostics;
using System.Globalization;
using NaraVard.Tests.Benchmarks.Prompts;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>All that is due at once: each question chosen, its mail written and sealed, and the next date set; beside the same rows with nothing chosen or written.</summary>
internal sealed class Prompts : IMeasurement
{
    private static int Many => int.Parse(Environment.GetEnvironmentVariable("NARAVARD_FRAGOR_ANTAL") ?? "100000", CultureInfo.InvariantCulture);

    public string Name => "fragor";

    public string Title => $"Reflektionsfrågor: {Many} personer ska få sin fråga nu";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        foreach (var (database, store) in Lab.Databases())
        {
            await using var house = new PromptHouse(lab.Folder("data"), store);
            await house.SeedAsync(Many);
            List<double> memory = [];
            var began = Stopwatch.GetTimestamp();
            var ring = Task.Run(house.RingAsync);
            while (await Task.WhenAny(ring, Task.Delay(100)) != ring)
            {
                memory.Add(Lab.Memory(Environment.ProcessId, "VmRSS"));
            }

            var (asked, seconds) = (await ring, Stopwatch.GetElapsedTime(began).TotalSeconds);
            var (prompts, mails, due) = await house.CountAsync();
            yield return new Figure($"{database}: frågor valda, skrivna och köade", asked, "st");
            yield return new Figure($"{database}: rader som saknas, är för många eller väntar", Math.Abs(Many - prompts) + Math.Abs(Many - mails) + due, "st");
            yield return new Figure($"{database}: hela rundan", seconds, "s");
            began = Stopwatch.GetTimestamp();
            await house.WriteBareAsync(Many);
            var bare = Stopwatch.GetElapsedTime(began).TotalSeconds;
            yield return new Figure($"{database}: i sekunden", asked / seconds, "frågor/s").Than(new Figure("", Many / bare, "frågor/s"), "samma rader utan val och text");
            yield return new Figure($"{database}: minne den sista femtedelen, median", Part(memory, 4), "MB").Than(new Figure("", Part(memory, 1), "MB"), "den andra femtedelen");
        }
    }

    private static double Part(List<double> memory, int fifth) => Lab.Median(memory.Skip(memory.Count * fifth / 5).Take(Math.Max(1, memory.Count / 5)));
}
