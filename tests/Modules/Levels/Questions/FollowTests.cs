using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Questions;

public sealed class FollowTests(Site site)
{
    [Fact]
    public async Task The_answers_to_a_question_are_followed_over_time_with_the_words_that_came_and_went()
    {
        var place = await Workplace.AtAsync(site);
        var writer = await (await place.EmployAsync()).SignInAsync();
        var cycle = await writer.StartCycleAsync("Lugna mornar");
        await writer.WriteAsync(cycle, "Många patienter väntar i telefonen och blir oroliga.", query: "?fraga=team-l1");
        await writer.WriteAsync(cycle, "Patienterna väntar kortare när vi ringer upp samma dag.", query: "?fraga=team-l1");

        var page = await writer.OpenAsync("/fragor/team/team-l1");

        Assert.Equal("Lugna mornar", page.Text("#over-tid h3"));
        Assert.Equal(2, page.QuerySelectorAll("#over-tid .followed-answer").Length);
        var moved = page.Text("#over-tid .followed-words");
        Assert.Contains("Nya ord: kortare, ringer, samma, dag", moved.ReplaceLineEndings(" "));
        Assert.Contains("telefonen", moved);
        Assert.DoesNotContain("patienterna", moved);
        Assert.DoesNotContain("väntar", moved);
        Assert.Contains("i din låda", page.Text("#over-tid"));
    }

    [Fact]
    public async Task Nobody_follows_what_they_may_not_read()
    {
        var place = await Workplace.AtAsync(site);
        var (writer, teammate, colleague) = (await (await place.EmployAsync()).SignInAsync(), await place.EmployAsync(), await (await place.EmployAsync()).SignInAsync());
        var cycle = await writer.StartCycleAsync("Lugna mornar");
        await writer.AddColleagueAsync(cycle, teammate.Email);
        var (drawer, shared) = ($"I lådan {Unique.Word()}.", $"Delat {Unique.Word()}.");
        await writer.WriteAsync(cycle, drawer, query: "?fraga=team-l2");
        await writer.ShareAsync(await writer.WriteAsync(cycle, shared, query: "?fraga=team-l2"));

        var inTeam = (await (await teammate.SignInAsync()).OpenAsync("/fragor/team/team-l2")).Text("main");
        Assert.Contains(shared, inTeam);
        Assert.DoesNotContain(drawer, inTeam);
        Assert.DoesNotContain(shared, (await colleague.OpenAsync("/fragor/team/team-l2")).Text("main"));
        Assert.Null((await site.Visitor().OpenAsync("/fragor/team/team-l2")).QuerySelector("#over-tid"));
    }

    [Fact]
    public async Task A_manager_follows_what_was_noted_in_meetings_of_what_they_manage()
    {
        var (place, other) = (await Workplace.AtAsync(site), await Workplace.AtAsync(site));
        var manager = await place.EmployAsync(Role.Manager);
        var (first, second) = ($"Väntan {Unique.Word()}.", $"Uppringning {Unique.Word()}.");
        await place.HeldAsync(manager.Id, "region-s1", first);
        await place.HeldAsync(manager.Id, "region-s1", second);
        await place.HeldAsync(manager.Id, "region-s1", "Inte hållet än.", isHeld: false);

        var page = (await (await manager.SignInAsync()).OpenAsync("/fragor/region/region-s1")).Text("main");

        Assert.Contains($"Möten i {place.Name}", page);
        Assert.Contains(first, page);
        Assert.Contains("uppringning", page);
        Assert.DoesNotContain("Inte hållet än.", page);
        foreach (var stranger in new[] { await other.ManagerAsync(), await (await place.EmployAsync()).SignInAsync() })
        {
            Assert.DoesNotContain(first, (await stranger.OpenAsync("/fragor/region/region-s1")).Text("main"));
        }
    }
}
