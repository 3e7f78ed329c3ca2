using Microsoft.Extensions.DependencyInjection;
using NaraVard.Levels.Lifted;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>The managers of a receiver are told that questions have come.</summary>
public sealed class ArrivalTests(ArrivalTests.Own own) : IClassFixture<ArrivalTests.Own>
{
    // A Saturday, the Monday after, and Epiphany with the day after it.
    private static readonly DateTimeOffset Saturday = new(2027, 1, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Monday = Saturday.AddDays(2);
    private static readonly DateTimeOffset Epiphany = Saturday.AddDays(4);

    private Site Site => own.Site;

    [Fact]
    public async Task Those_who_answer_for_the_receiver_are_told_once_on_a_working_day_and_never_what_was_asked()
    {
        var team = await Site.TeamAsync("12");
        var region = await Answerer.AtAsync(Site, "12");
        await team.LiftAsync("Vem kan öppna mottagningen på söndagar?", "region:12");
        var question = await region.FindAsync("söndagar");

        await TellAsync(Saturday);
        Assert.Empty(await NewsAsync(region));
        await TellAsync(Monday);
        await TellAsync(Monday.AddHours(1));

        var mail = Assert.Single(await NewsAsync(region));
        Assert.Equal("En fråga har lyfts till er", mail["Subject"]);
        Assert.DoesNotContain("söndagar", mail.Text, StringComparison.Ordinal);
        Assert.Contains(question, mail.Text);

        team = await Site.TeamAsync("12");
        await team.LiftAsync("Varför finns inga rullstolar?", "region:12");
        await team.LiftAsync("Hur når vi jourhavande i grannkommunen?", "region:12");
        await TellAsync(Epiphany);
        Assert.Single(await NewsAsync(region));
        await TellAsync(Epiphany.AddDays(1));
        Assert.Single(await NewsAsync(region), one => one["Subject"] == "2 frågor har lyfts till er");
    }

    private Task<int> TellAsync(DateTimeOffset at)
    {
        Site.Clock.SetTo(at);
        return Site.AskAsync(services => services.GetRequiredService<TellOfLifts>().RunAsync(default));
    }

    private async Task<IReadOnlyList<ReceivedMail>> NewsAsync(Answerer who)
    {
        await Site.SendAsync();
        return [.. ReceivedMail.InFolder(Site.DataFolder, who.Email).Where(mail => mail["Subject"]!.Contains("lyfts till er", StringComparison.Ordinal))];
    }

    /// <summary>Telling looks at all there is, and the clock is set.</summary>
    public sealed class Own : OwnSite;
}
