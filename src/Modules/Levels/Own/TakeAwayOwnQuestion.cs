using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>Takes an own question away, or puts it back. Answers and meetings keep it.</summary>
internal sealed class TakeAwayOwnQuestion(Store store, OwnQuestions questions, TimeProvider clock)
{
    /// <param name="by">Who wrote it, or a manager.</param>
    /// <param name="id">The question.</param>
    /// <param name="putBack">Whether to put it back instead.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<OwnQuestion>> RunAsync(Person by, string id, bool putBack, CancellationToken ct)
    {
        var found = await questions.ToChangeAsync(id, by, ct);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        if (putBack)
        {
            found.Value.PutBack();
        }
        else
        {
            found.Value.TakeAway(clock.GetUtcNow());
        }

        return await store.TrySaveAsync(ct) ? found : new Problem.Conflict("Någon annan ändrade frågan samtidigt. Läs den och gör om det om det behövs.");
    }
}
