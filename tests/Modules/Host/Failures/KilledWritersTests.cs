namespace NaraVard.Tests.Host.Failures;

[Trait("Long", "yes")]
public sealed class KilledWritersTests
{
    private const int Kills = 5;

    [Fact]
    [Failure("SIGKILL while people write", On.Both)]
    public async Task What_was_saved_is_there_after_each_kill_in_the_middle_of_writing()
    {
        using var house = new KilledServer(Path.Combine(Site.Root, "content"));
        var (kept, unsure, unsureThere) = (0, 0, 0);
        var longest = TimeSpan.Zero;
        for (var kill = 0; kill < Kills; kill++)
        {
            var started = System.Diagnostics.Stopwatch.StartNew();
            await using var server = house.Start("--demo");
            await server.AddressAsync();
            longest = started.Elapsed > longest ? started.Elapsed : longest;
            await using var people = await Crowd.BeginAsync(server);
            await people.UntilSavedAsync(Random.Shared.Next(20, 150));
            await server.KillAsync();
            await people.StopAsync();
            kept += await DatabaseFailureTests.KeptAsync(house, people);
            var there = await house.AskAsync(store => Task.FromResult(store.Set<NaraVard.Cycles.Entries.CycleEntry>().Select(entry => entry.Id).ToHashSet()));
            unsure += people.Unsure.Count;
            unsureThere += people.Unsure.Keys.Count(there.Contains);
        }

        await house.WholeAsync();
        Reliability.Write(
            "SIGKILL while people write",
            $"{Kills} kills at random, three who write at once",
            $"all of {kept} acknowledged entries",
            $"{unsureThere} of {unsure} that were under way had been saved; sent again they are the same entry by their key",
            $"longest start {Reliability.Seconds(longest)}");
        Assert.True(kept >= Kills * 20);
    }
}
