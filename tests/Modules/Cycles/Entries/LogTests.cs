namespace NaraVard.Tests.Cycles.Entries;

public sealed class LogTests
{
    [Fact]
    public async Task What_lies_in_a_drawer_never_stands_in_the_log()
    {
        await using var site = new Site();
        using var listening = CapturedLog.Of(site);
        var log = listening.Log;
        var anna = await listening.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        await anna.WriteAsync(cycle, "Kornblixt i lådan");
        using var refused = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Kornblixt 121212-1212"));
        await anna.OpenAsync("/mitt");

        Assert.Contains(log.All, line => line.Contains("cycle_entries", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("Kornblixt", StringComparison.Ordinal) || line.Contains("121212-1212", StringComparison.Ordinal));
    }
}
