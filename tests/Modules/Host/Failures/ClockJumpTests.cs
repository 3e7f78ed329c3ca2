using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Entries;
using NaraVard.Kernel;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Prompts;

namespace NaraVard.Tests.Host.Failures;

/// <summary>The clock jumps under a running site. It is the site's own clock, moved from outside; what is asked goes through the front door.</summary>
[Trait("Long", "yes")]
public sealed class ClockJumpTests
{
    [Fact]
    [Failure("Clock jumps", On.Both)]
    public async Task Days_forward_hours_back_and_both_nights_when_the_hour_changes_lose_nothing_and_ask_nothing_twice()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var colleague = await Colleague.AtAsync(site);
        colleague.SetClock("2027-03-22 09:00"); // a Monday
        var cycle = $"/cykler/{await colleague.AskedEachTuesdayAsync()}";
        List<string> written = [];
        var (steps, signIns, refused) = (0, 0, 0);
        Visitor? visitor = null;

        await At("2027-03-23 10:05"); // asked
        await Jump(TimeSpan.FromHours(-1)); // 09:05, before it was asked
        await Jump(TimeSpan.FromHours(1));
        await Jump(TimeSpan.FromDays(1));
        await Jump(TimeSpan.FromDays(-1)); // the same Tuesday again
        await At("2027-03-28 01:58");
        await Jump(TimeSpan.FromMinutes(4)); // 03:02: there is no hour between
        await Jump(TimeSpan.FromHours(-1));
        await At("2027-03-30 10:05"); // asked
        await At("2027-10-30 23:30"); // a day forward, two hundred times; a mail for what was missed at most
        var missed = colleague.Mails().Count;
        await At("2027-10-31 02:30");
        await Jump(TimeSpan.FromHours(1)); // 02:30 again
        await Jump(TimeSpan.FromHours(-1));
        await At("2027-11-02 10:05"); // asked
        await Jump(TimeSpan.FromHours(-1));
        await Jump(TimeSpan.FromHours(1));

        var days = colleague.Mails().Count;
        var entries = await site.AskAsync(services => services.GetRequiredService<Store>().Set<CycleEntry>().CountAsync());
        var board = (await (await colleague.SignInAsync()).OpenAsync(cycle)).Said();
        Reliability.Write(
            "Clock jumps",
            "an hour and a day forward and back, and through both nights when the hour changes, by the site's clock",
            $"all of {written.Count} entries, readable",
            $"{days} questions on {days} days, none twice; {signIns} sign-ins asked for anew, {refused} refusals",
            $"{steps} jumps");
        Assert.All(written, text => Assert.Contains(text, board));
        Assert.Equal(0, refused);
        Assert.Equal(missed + 1, days);
        Assert.InRange(missed, 2, 3);

        async Task At(string wall)
        {
            colleague.SetClock(wall);
            await Look();
        }

        async Task Jump(TimeSpan by)
        {
            site.Clock.Advance(by);
            await Look();
        }

        async Task Look()
        {
            steps++;
            await colleague.RingAsync();
            await colleague.RingAsync();
            if (visitor is null || await visitor.StatusAsync(cycle) != System.Net.HttpStatusCode.OK)
            {
                (visitor, signIns) = (await colleague.SignInAsync(), signIns + 1);
            }

            var text = $"Vi såg {Unique.Word()}.";
            using var answer = await visitor.SubmitAsync($"{cycle}/skriv", ("Text", text), ("Kind", "Observation"));
            refused += answer.StatusCode == System.Net.HttpStatusCode.Redirect ? 0 : 1;
            written.Add(text);
        }
    }
}
