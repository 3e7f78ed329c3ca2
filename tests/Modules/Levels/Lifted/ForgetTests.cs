using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Levels.Lifted;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Cycles.Connect;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>Lifted questions go when their time is up, unless everybody may read the answer.</summary>
public sealed class ForgetTests(ForgetTests.Own own) : IClassFixture<ForgetTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task What_was_answered_long_ago_goes_and_what_waits_or_is_shown_to_everybody_stays()
    {
        var team = await Site.TeamAsync("12");
        await team.LiftAsync("Vem kan öppna mottagningen på söndagar?", "region:12");
        await team.LiftAsync("Hur når vi jourhavande i grannkommunen?", "region:12");
        await team.LiftAsync("Varför finns inga rullstolar?", "region:12");
        var region = await Answerer.AtAsync(Site, "12");
        await region.AnswerAsync(await region.FindAsync("söndagar"), "Test", "Vi prövar tre söndagar.", ("IsPublic", "true"), ("PublicQuestion", "Öppet på söndagar?"));
        await region.AnswerAsync(await region.FindAsync("jourhavande"), "Cannot", "Avtalet räcker inte.");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Site.AskAsync(services => services.GetRequiredService<ForgetLifts>().RunAsync(Site.Clock.GetUtcNow().AddDays(1), 100, default));
        }

        var board = (await team.Visitor.OpenAsync(team.Cycle)).Said();
        Assert.Contains("söndagar", board);
        Assert.Contains("rullstolar", board);
        Assert.DoesNotContain("jourhavande", board);
        Assert.Equal(2, await Site.StoreAsync(store => store.Set<LiftBundle>().CountAsync()));
        Assert.Contains("Vi prövar tre söndagar.", (await Site.Visitor().OpenAsync("/lyfta-fragor/trappan")).Said());
    }

    /// <summary>Forgetting looks at all there is, so this is its own.</summary>
    public sealed class Own : OwnSite;
}
