using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

/// <summary>Somebody who works where a question belongs nominates it for the national table.</summary>
internal sealed class Nominate(Store store, OwnQuestions questions, TimeProvider clock)
{
    /// <summary>So many of one person's may wait at a time.</summary>
    public const int MostWaiting = 20;

    private const string Already = "Frågan är redan nominerad. Ni ser hur det går på frågans sida.";

    /// <param name="by">Who nominates.</param>
    /// <param name="id">The own question.</param>
    /// <param name="why">Why.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<OwnQuestion>> RunAsync(Person by, string id, string? why, CancellationToken ct)
    {
        if ((await questions.FindAsync([id], by, ct)).SingleOrDefault() is not { } question)
        {
            return new Problem.NotFound();
        }

        if (!by.May(Policies.Practitioner) || !by.Places.Contains(question.OrganisationCode))
        {
            return new Problem.Denied();
        }

        if (question.RemovedAt is not null)
        {
            return new Problem.Conflict("Frågan är borttagen. Lägg tillbaka den först.");
        }

        if (await store.Set<Nomination>().CountAsync(nomination => nomination.NominatedBy == by.Id && nomination.State == NominationState.Waiting, ct) >= MostWaiting)
        {
            return new Problem.Invalid("", $"Du har redan {MostWaiting} nomineringar som väntar på redaktionen. Vänta tills några av dem är lästa.");
        }

        var nominated = Nomination.Of(question, why, by.Id, clock.GetUtcNow());
        if (nominated.Problem is { } problem)
        {
            return problem;
        }

        store.Add(nominated.Value);
        return await store.TrySaveAsync(ct) ? question : new Problem.Conflict(Already);
    }
}
