using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Levels.Nominating;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Makes own questions: of the one who asks, and of an organisation where none of them belongs.</summary>
internal sealed class QuestionThings(Site site, Person other)
{
    public Task<Values> OwnAsync(Actor actor) => AddAsync(actor.Person ?? other, DemoOrganisation.Code);

    public Task<Values> OthersAsync(Actor actor) => AddAsync(other, Places.Elsewhere);

    /// <summary>A nomination by somebody who doesn't walk, so that every editor may decide on it.</summary>
    public async Task<Values> NominationAsync(Actor actor)
    {
        var added = await AddAsync(other, DemoOrganisation.Code);
        return await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var question = await store.Set<OwnQuestion>().SingleAsync(question => question.Id == OwnQuestion.IdOf(added["fraga"]));
            var nomination = Nomination.Of(question, "Fler ställer sig den.", other.Id, site.Clock.GetUtcNow()).Value;
            store.Add(nomination);
            await store.SaveChangesAsync();
            return new Values { ["id"] = nomination.Id.ToString() };
        });
    }

    private Task<Values> AddAsync(Person by, string organisation) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var number = await store.Set<OwnQuestion>().CountAsync() + 1;
        var question = OwnQuestion.Add(new NewOwnQuestion(SystemLevel.Team, organisation, "Vem når vad hos oss?", Guid.CreateVersion7()), number, by.Id, site.Clock.GetUtcNow()).Value;
        store.Add(question);
        await store.SaveChangesAsync();
        return new Values { ["niva"] = SystemLevel.Team.Address(), ["fraga"] = question.Key };
    });
}
