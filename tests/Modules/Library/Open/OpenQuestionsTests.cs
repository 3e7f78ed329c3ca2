using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.People.Demo;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Library.Open;

public sealed class OpenQuestionsTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task A_theme_stands_there_when_five_teams_have_observed_and_fewer_than_five_have_tested()
    {
        await StartAsync(teams: 4, test: false);
        Assert.DoesNotContain("team har iakttagit", await ReadAsync());

        await StartAsync(teams: 1, test: false);
        await StartAsync(teams: 4, test: true);
        Assert.Contains("5 team har iakttagit", await ReadAsync());

        await StartAsync(teams: 1, test: true);
        Assert.DoesNotContain("team har iakttagit", await ReadAsync());
    }

    [Fact]
    public async Task An_example_that_a_cycle_has_grown_from_is_no_longer_open()
    {
        var reader = _site.Visitor();
        var proposal = (await reader.OpenAsync("/oppna-fragor")).QuerySelector("section[aria-labelledby=forslag] .link-list a")!.GetAttribute("href")!;

        await (await _site.SignedInAsync("medarbetare")).StartCycleAsync("Vi börjar i ett förslag", $"?exempel={proposal.Split('/')[^1]}");

        Assert.Null((await reader.OpenAsync("/oppna-fragor")).QuerySelector($"section[aria-labelledby=forslag] a[href='{proposal}']"));
    }

    [Fact]
    public async Task Each_pattern_asks_its_question_and_says_when_nothing_speaks_against_it()
    {
        var page = await _site.Visitor().OpenAsync("/oppna-fragor");

        Assert.Equal(20, page.QuerySelectorAll("section[aria-labelledby=monster] .open-words").Length);
        Assert.NotNull(page.QuerySelector("a[href='/monster/rakna-med-tid/belagg']"));
    }

    [Fact]
    public async Task The_examples_are_paged()
    {
        var (first, second) = (await _site.Visitor().OpenAsync("/oppna-fragor"), await _site.Visitor().OpenAsync("/oppna-fragor?sida=2"));

        Assert.Equal(12, first.QuerySelectorAll("section[aria-labelledby=exempel] .card").Length);
        Assert.NotEqual(first.Text("section[aria-labelledby=exempel] .card"), second.Text("section[aria-labelledby=exempel] .card"));
    }

    private async Task<string> ReadAsync() => (await _site.Visitor().OpenAsync("/oppna-fragor")).Text("main");

    private Task<int> StartAsync(int teams, bool test) => _site.AskAsync(async services =>
    {
        var (store, now) = (services.GetRequiredService<Store>(), _site.Clock.GetUtcNow());
        for (var i = 0; i < teams; i++)
        {
            var (by, plan) = (Guid.NewGuid(), new CyclePlan("Upphandling", "Att köpa det som används.", SystemLevel.Team) { Themes = ["upphandling"] });
            var cycle = LearningCycle.Start(plan, DemoOrganisation.Code, null, by, now).Value;
            store.Add(cycle);
            if (test)
            {
                store.Add(cycle.Step(new Standing(1, CyclePhase.Observe), CyclePhase.Test, "Vi prövar.", by, now).Value);
            }
        }

        return await store.SaveChangesAsync();
    });
}
