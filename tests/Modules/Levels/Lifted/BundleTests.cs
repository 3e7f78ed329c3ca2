using System.Net;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>Questions that are like each other are answered together, when the receiver wants it.</summary>
public sealed class BundleTests(Site site)
{
    [Fact]
    public async Task The_receiver_joins_what_is_alike_and_takes_it_apart_again()
    {
        var (first, second) = (await site.TeamAsync("17"), await site.TeamAsync("17"));
        await first.LiftAsync("Hjälpmedelscentralens rullstolar kommer först efter hemgången, och då ligger patienten kvar.", "region:17");
        await second.LiftAsync("När patienten ska hem finns inga rullstolar på hjälpmedelscentralen förrän veckan efter.", "region:17");
        var region = await Answerer.AtAsync(site, "17");
        var bundle = await region.FindAsync("kommer först efter hemgången");
        var proposed = await region.Visitor.OpenAsync(bundle);
        Assert.Contains("rullstolar", proposed.QuerySelectorAll("main p").Single(p => p.TextContent.StartsWith("Ord som båda har", StringComparison.Ordinal)).TextContent);

        using var joined = await region.PressAsync(bundle, "Join", proposed.QuerySelector("form[action*=Join] input[name=Other]")!.GetAttribute("value")!);
        await joined.GoesToAsync();
        var together = await region.Visitor.OpenAsync(bundle);
        using var apart = await region.PressAsync(bundle, "Separate", together.QuerySelectorAll("form[action*=Separate] input[name=Other]")[1].GetAttribute("value")!);
        await apart.GoesToAsync();

        Assert.Contains("2 frågor som liknar varandra", together.Said());
        Assert.True(await region.HasAsync("När patienten ska hem"));
        Assert.DoesNotContain("När patienten ska hem", await region.ReadAsync(bundle));
    }

    [Fact]
    public async Task One_answer_to_a_bundle_reaches_both_teams_and_then_it_stays_together()
    {
        var (first, second, word) = (await site.TeamAsync("17"), await site.TeamAsync("17"), Unique.Word());
        await first.LiftAsync($"Varför stänger matlagets {word} klockan tre på fredagar?", "region:17");
        await second.LiftAsync($"Varför stänger matlagets {word} redan klockan tre på fredagar?", "region:17");
        var region = await Answerer.AtAsync(site, "17");
        var bundle = await region.FindAsync(word);
        var question = (await region.Visitor.OpenAsync(bundle)).QuerySelector("form[action*=Separate] input[name=Other]")!.GetAttribute("value")!;

        await region.AnswerAsync(bundle, "Change", "Vi har öppet till fem.");
        using var late = await region.PressAsync(bundle, "Separate", question);

        await site.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.All(new[] { first, second }, team => Assert.Contains(ReceivedMail.InFolder(site.DataFolder, team.Email), mail => mail.Text.Contains("Vi har öppet till fem.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_question_that_comes_after_the_answer_begins_anew()
    {
        var (first, second, word) = (await site.TeamAsync("17"), await site.TeamAsync("17"), Unique.Word());
        await first.LiftAsync($"Varför stänger matlagets {word} klockan tre på fredagar?", "region:17");
        var region = await Answerer.AtAsync(site, "17");
        await region.AnswerAsync(await region.FindAsync(word), "Change", "Vi har öppet till fem.");

        var page = await second.LiftAsync($"Varför stänger matlagets {word} klockan tre på fredagar?", "region:17");

        Assert.DoesNotContain("öppet till fem", (await second.Visitor.OpenAsync(page)).Said());
    }
}
