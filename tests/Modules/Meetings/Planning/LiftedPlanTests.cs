using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.Meetings.Planning;

public sealed class LiftedPlanTests(Site site)
{
    [Fact]
    public async Task A_lifted_question_that_waits_can_be_taken_up_and_is_then_on_the_agenda()
    {
        var (manager, words) = (await site.SignedInAsync("chef"), $"Vem får bestämma om {Unique.Word()}?");
        await site.AskAsync(async services =>
        {
            var lifted = await services.GetRequiredService<ILifting>().LiftAsync(
                new Person(Guid.NewGuid(), "Anna", []), new NewLift(LiftSource.Cycle, Guid.NewGuid(), words, SystemLevel.Team, ["14"], SystemLevel.Organisation, DemoOrganisation.Code), default);
            Assert.Null(lifted.Problem);
            return await services.GetRequiredService<Store>().SaveChangesAsync();
        });
        var meeting = await manager.PlanMeetingAsync($"Om en lyft fråga {Unique.Word()}", "team-l1");
        var plan = await manager.OpenAsync(meeting);
        var button = plan.QuerySelectorAll("button[name=question]").First(one => plan.GetElementById(one.GetAttribute("aria-describedby")!)!.TextContent == words);

        using var taken = await manager.SubmitAsync($"{meeting}#handler=Lifted", ("question", button.GetAttribute("value")!));

        var agenda = await manager.AgendaAsync(meeting);
        Assert.EndsWith(words, agenda[1], StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await manager.OpenAsync(meeting)).QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }
}
