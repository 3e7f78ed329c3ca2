using System.Collections.Concurrent;
using System.Diagnostics;
using NaraVard.Tests.Benchmarks.Meetings;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>
/// Meetings in full swing: each person is a live connection that fetches its own page again at every word, as the browser's script does. Measured is the time from when one presses
/// Send until all the others in the room have the line on their screens. The ones who write share the machine with the server.
/// </summary>
internal sealed class Rooms : IMeasurement
{
    private const int People = 10;
    private const int Many = 50;
    private const int Each = 3;

    // Somebody in each room writes every other second.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    public string Name => "rum";

    public string Title => $"Rum: {Many * People} personer i {Many} möten, var och en skickar en rad var {Pace.TotalSeconds:N0}:e sekund";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        foreach (var (database, store) in Lab.Databases())
        {
            await using var house = await MeetingHouse.OpenAsync(lab.Folder("data"), store);
            var one = await MeasureAsync(house, rooms: 1);
            var all = await MeasureAsync(house, Many);
            yield return new Figure($"{database}: till alla andras skärmar, median", all.At(0.5), "ms").Than(new Figure("", one.At(0.5), "ms"), "ett enda rum");
            yield return new Figure($"{database}: till alla andras skärmar, p95", all.At(0.95), "ms").Than(new Figure("", one.At(0.95), "ms"), "ett enda rum");
            yield return new Figure($"{database}: till alla andras skärmar, p99", all.At(0.99), "ms").Than(new Figure("", one.At(0.99), "ms"), "ett enda rum");
            yield return new Figure($"{database}: svar på Skicka, p95", all.SentAt(0.95), "ms").Than(new Figure("", one.SentAt(0.95), "ms"), "ett enda rum");
            yield return new Figure($"{database}: rader som aldrig kom fram", all.Lost, "st");
            yield return new Figure($"{database}: serverns minne efteråt", house.Megabytes, "MB");
        }
    }

    private static async Task<Times> MeasureAsync(MeetingHouse house, int rooms)
    {
        ConcurrentBag<RoomPerson[]> all = [];
        for (var i = 0; i < rooms; i++)
        {
            all.Add(await house.OpenRoomAsync(People));
        }

        var times = new Times();
        await Task.WhenAll(all.SelectMany(room => room.Select((person, place) => WriteAsync(room, person, place, times))));
        foreach (var person in all.SelectMany(room => room))
        {
            await person.DisposeAsync();
        }

        return times;
    }

    // They don't begin at once, and keep their pace however long the server takes.
    private static async Task WriteAsync(RoomPerson[] room, RoomPerson person, int place, Times times)
    {
        await Task.Delay(Pace * ((place + Random.Shared.NextDouble()) / People));
        using var pace = new PeriodicTimer(Pace);
        for (var i = 0; i < Each; i++)
        {
            var line = $"rad-{Guid.NewGuid():n}";
            var arrived = Task.WhenAll(room.Where(other => other != person).Select(other => other.SeesAsync(line)));
            var began = Stopwatch.GetTimestamp();
            await person.SendAsync(line);
            times.Sent.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            times.Arrived.Add(arrived.ContinueWith(_ => Stopwatch.GetElapsedTime(began).TotalMilliseconds, TaskContinuationOptions.ExecuteSynchronously));
            await pace.WaitForNextTickAsync();
        }
    }

    private sealed class Times
    {
        public ConcurrentBag<double> Sent { get; } = [];

        public ConcurrentBag<Task<double>> Arrived { get; } = [];

        public int Lost => Arrived.Count(line => !line.IsCompletedSuccessfully);

        public double At(double share) => Share(Arrived.Where(line => line.IsCompletedSuccessfully).Select(line => line.Result), share);

        public double SentAt(double share) => Share(Sent, share);

        private static double Share(IEnumerable<double> values, double share) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)] : 0;
    }
}
