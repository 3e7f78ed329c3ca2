using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Prompts.Teams;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Teams;

/// <summary>A team agrees that all of them are asked, and each decides for themselves.</summary>
public sealed class TeamRhythmTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = Begin(monday.Site);

    [Fact]
    public async Task All_in_the_team_are_told_and_asked_each_with_a_mail_of_their_own()
    {
        var (one, other, page) = await AgreedAsync();

        await one.RingAsync("2027-01-12 10:00");

        Assert.Contains("tisdag kl. 10.00", Told(one).Text);
        Assert.Contains("Åsa Ek har lagt in", Told(other).Text);
        Assert.Single(one.Mails());
        Assert.Single(other.Mails());
        Assert.Contains("den rytm som ni har kommit överens om", (await (await other.SignInAsync()).OpenAsync(page)).Body!.TextContent);
    }

    [Fact]
    public async Task Who_has_stopped_or_chosen_a_day_of_their_own_keeps_that()
    {
        var (one, other, page) = await AgreedAsync();
        var (visitor, second) = (await one.SignInAsync(), await other.SignInAsync());
        using var stopped = await visitor.SubmitAsync($"{page}#stop", ("Quieting", "stop"));
        using var own = await second.SubmitAsync($"{page}#own", ("Rhythm", "Weekly"), ("Weekday", "Thursday"));

        using var again = await second.SubmitAsync($"{page}#agree", ("Team", "agree"), ("TeamPace", "Weekly"), ("TeamWeekday", "Wednesday"), ("TeamTime", "10:00"));
        await one.RingAsync("2027-01-13 10:00");
        Assert.Empty(one.Mails());
        Assert.Empty(other.Mails());
        await one.RingAsync("2027-01-14 10:00");
        Assert.Single(other.Mails());

        using var followed = await (await one.SignInAsync()).SubmitAsync($"{page}#follow", ("Team", "follow"));
        await one.RingAsync("2027-01-20 10:00");
        Assert.Single(one.Mails());
    }

    [Fact]
    public async Task Who_comes_later_is_brought_along_and_who_leaves_drops_off()
    {
        var (one, other, page) = await AgreedAsync();
        var third = await Colleague.AtAsync(_site);
        var (visitor, cycle) = (await one.SignInAsync(), page.Split('/')[2]);
        using var came = await visitor.SubmitAsync($"/cykler/{cycle}/teamet#Add", ("Email", third.Email));
        using var left = await (await other.SignInAsync()).SubmitAsync($"/cykler/{cycle}/teamet#Leave");

        await _site.AskAsync(async services =>
        {
            await services.GetRequiredService<FollowCycles>().RunAsync(CancellationToken.None);
            return 0;
        });
        await one.RingAsync("2027-01-12 10:00");

        Assert.Single(third.Mails());
        Assert.Empty(other.Mails());
    }

    [Fact]
    public async Task The_team_can_end_it_again()
    {
        var (one, other, page) = await AgreedAsync();

        using var ended = await (await other.SignInAsync()).SubmitAsync($"{page}#end", ("Team", "end"));
        await one.RingAsync("2027-01-12 10:00");

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Empty(one.Mails());
        Assert.Empty(other.Mails());
    }

    [Fact]
    public async Task One_tick_gives_who_works_at_night_questions_at_night()
    {
        var colleague = await Colleague.AtAsync(_site);
        var cycle = await colleague.StartCycleAsync();

        using var asked = await (await colleague.SignInAsync()).SubmitAsync($"/cykler/{cycle}/reflektionsfragor", ("NightShift", "true"));
        await colleague.RingAsync("2027-01-12 10:00");
        Assert.Empty(colleague.Mails());
        await colleague.RingAsync("2027-01-12 22:00");

        Assert.Single(colleague.Mails());
    }

    private ReceivedMail Told(Colleague colleague) => Assert.Single(ReceivedMail.InFolder(_site.DataFolder, colleague.Email), mail => mail["Subject"] == "Ni får reflektionsfrågor tillsammans");

    private async Task<(Colleague One, Colleague Other, string Page)> AgreedAsync()
    {
        _site.Clock.SetTo(MondayMorning.Now);
        var (one, other) = (await Colleague.AtAsync(_site), await Colleague.AtAsync(_site));
        var cycle = await one.StartCycleAsync();
        var visitor = await one.SignInAsync();
        using var added = await visitor.SubmitAsync($"/cykler/{cycle}/teamet#Add", ("Email", other.Email));
        var page = $"/cykler/{cycle}/reflektionsfragor";
        using var agreed = await visitor.SubmitAsync($"{page}#agree", ("Team", "agree"), ("TeamPace", "Weekly"), ("TeamWeekday", "Tuesday"), ("TeamTime", "10:00"));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        return (one, other, page);
    }

    private static Site Begin(Site site)
    {
        site.Clock.SetTo(MondayMorning.Now);
        return site;
    }
}
