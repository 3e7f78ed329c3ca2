using System.Net;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>A question goes from a team over a region to the Government Offices, and the answers come all the way back.</summary>
public sealed class JourneyTests(Site site)
{
    [Fact]
    public async Task A_question_goes_from_a_team_over_the_region_to_the_Government_Offices_and_back()
    {
        var (team, word) = (await site.TeamAsync("20"), Unique.Word());
        var page = await team.LiftAsync($"Varför får vi inte läsa kommunens {word}?", "region:20");
        var (region, offices) = (await Answerer.AtAsync(site, "20"), await Answerer.AtAsync(site, "GV-RK"));
        var atRegion = await region.FindAsync(word);
        Assert.Contains("regeringskansliet:GV-RK", (await region.Visitor.OpenAsync($"{atRegion}/vidare")).QuerySelectorAll("input[name=Receiver]").Select(input => input.GetAttribute("value")));

        await region.LiftOnAsync(atRegion, $"Lagen hindrar oss från att läsa varandras {word}. Kan den ändras?", "regeringskansliet:GV-RK");
        var atOffices = await offices.FindAsync(word);
        var seen = await offices.ReadAsync(atOffices);
        var onTheWay = (await team.Visitor.OpenAsync(page)).Said();
        await offices.AnswerAsync(atOffices, "Change", "En lag om delad läsning börjar gälla i januari.");
        var back = (await team.Visitor.OpenAsync(page)).Said();
        var atRegionNow = await region.ReadAsync(atRegion);

        Assert.Contains("Från en region", seen);
        Assert.DoesNotContain("Dalarna", seen);
        Assert.Contains("Regeringskansliet", onTheWay);
        Assert.Contains("En lag om delad läsning börjar gälla i januari.", back);
        Assert.Contains("Ligger hos Region Dalarna", back);
        Assert.Contains("En lag om delad läsning börjar gälla i januari.", atRegionNow);
        Assert.Contains("De väntar fortfarande på ert eget svar", atRegionNow);
        Assert.True(await region.HasAsync(word));

        await region.AnswerAsync(atRegion, "Test", "Vi prövar delad läsning på två orter till dess.");
        await site.SendAsync();
        var mails = ReceivedMail.InFolder(site.DataFolder, team.Email).Select(mail => mail.Text).ToList();
        Assert.Contains(mails, text => text.Contains("Regeringskansliet har svarat", StringComparison.Ordinal));
        Assert.Contains(mails, text => text.Contains("Region Dalarna har svarat", StringComparison.Ordinal));
        Assert.Contains("Vi prövar delad läsning", (await team.Visitor.OpenAsync($"{team.Cycle}/berattelse")).Said());
    }

    [Fact]
    public async Task A_question_never_goes_round()
    {
        var (team, word) = (await site.TeamAsync("20"), Unique.Word());
        await team.LiftAsync($"Vem kan öppna {word}?", "region:20");
        var (region, offices) = (await Answerer.AtAsync(site, "20"), await Answerer.AtAsync(site, "GV-RK"));
        await region.LiftOnAsync(await region.FindAsync(word), $"Vem kan öppna {word} i landet?", "regeringskansliet:GV-RK");

        using var round = await offices.Visitor.SubmitAsync($"{await offices.FindAsync(word)}/vidare", ("Text", "Tillbaka till er."), ("Receiver", "region:20"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, round.StatusCode);
        Assert.Contains("har redan varit där", await round.ProblemAsync());
    }

    [Fact]
    public async Task The_receiver_tries_it_in_a_cycle_of_its_own_and_opens_it_to_nobody()
    {
        var (team, word) = (await site.TeamAsync("20"), Unique.Word());
        var page = await team.LiftAsync($"Vem kan öppna {word} på söndagar?", "region:20");
        var region = await Answerer.AtAsync(site, "20");
        var bundle = await region.FindAsync(word);
        var start = (await region.Visitor.OpenAsync(bundle)).QuerySelector("main a[href^='/cykler/ny?lyft=']")!.GetAttribute("href")!;
        Assert.Contains(word, (await region.Visitor.OpenAsync(start)).QuerySelector("textarea[name=Purpose]")!.TextContent);

        using var started = await region.Visitor.SubmitAsync(start);
        var cycle = await started.GoesToAsync();

        Assert.Contains("prövar det i en egen cykel", (await team.Visitor.OpenAsync(page)).Said());
        Assert.Contains("Ni prövar frågan i en egen cykel", await region.ReadAsync(bundle));
        Assert.Contains(bundle, (await region.Visitor.OpenAsync(cycle)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, await team.Visitor.StatusAsync(cycle));
        Assert.Equal(HttpStatusCode.NotFound, await team.Visitor.StatusAsync(start));
        Assert.DoesNotContain(cycle, await team.Visitor.Client.GetStringAsync(page));
    }
}
