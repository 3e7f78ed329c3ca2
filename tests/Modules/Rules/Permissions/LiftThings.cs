using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Lifted;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Makes what one level hands to another: a question of a cycle, which waits where the walk's manager answers, or elsewhere.</summary>
/// <param name="site">The walk's site.</param>
/// <param name="other">A colleague, who is in the other team.</param>
/// <param name="cycle">Makes a cycle with these in the team.</param>
internal sealed class LiftThings(Site site, Person other, Func<Person[], Task<Guid>> cycle)
{
    public Task<Values> QuestionOfAsync(Actor actor) => LiftAsync([actor.Person ?? other], DemoOrganisation.Code);

    public Task<Values> OthersQuestionAsync(Actor actor) => LiftAsync([other], DemoOrganisation.Code);

    public async Task<Values> BundleAsync(Actor actor) => Bundle(await LiftAsync([other], DemoOrganisation.Code));

    public async Task<Values> OthersBundleAsync(Actor actor) => Bundle(await LiftAsync([other], Places.Elsewhere));

    private static Values Bundle(Values lifted) => new() { ["id"] = lifted["bundle"], ["Other"] = lifted["question"], ["Text"] = "Vi prövar.", ["Kind"] = "Test", ["AnswerDay"] = "2030-01-01" };

    private async Task<Values> LiftAsync(Person[] team, string receiver)
    {
        var from = await cycle(team);
        return await site.AskAsync(async services =>
        {
            var (store, now) = (services.GetRequiredService<Store>(), site.Clock.GetUtcNow());
            var (bundle, beside) = (LiftBundle.Begin(receiver, SystemLevel.Organisation, now), LiftBundle.Begin(receiver, SystemLevel.Organisation, now));

            // One id for whatever a button of the page is about.
            var lift = new NewLift(LiftSource.Cycle, from, "", SystemLevel.Team, [DemoOrganisation.Code], SystemLevel.Organisation, receiver) { Key = beside.Id };
            var question = LiftedQuestion.Send(lift, "Vem bestämmer om schemat?", bundle, team[0].Id, now);
            store.AddRange(bundle, beside, question, LiftAnswer.Write(beside.Id, bundle.Id, new WrittenAnswer(AnswerKind.NeedMore, "Vilket schema?", ""), Guid.NewGuid(), now));
            await store.SaveChangesAsync();
            return new Values { ["id"] = from.ToString(), ["question"] = question.Id.ToString(), ["bundle"] = bundle.Id.ToString(), ["Text"] = "Mer om schemat." };
        });
    }
}
