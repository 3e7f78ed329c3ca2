using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Nominating;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>Says an own question in other words, as long as nobody has used it: what people have answered must not become the answer to something else.</summary>
internal sealed class ChangeOwnQuestion(Store store, OwnQuestions questions, IEnumerable<IQuestionUse> uses)
{
    public const string IsUsed = "Frågan används eller är nominerad, så orden ligger fast. Lägg till en ny fråga om ni vill fråga på ett annat sätt.";

    private const string Late = "Någon annan ändrade frågan samtidigt. Din text står kvar. Läs frågan och spara igen om det behövs.";

    /// <param name="by">Who changes it.</param>
    /// <param name="id">The question.</param>
    /// <param name="seen">The version that was on the page.</param>
    /// <param name="text">The new words.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<OwnQuestion>> RunAsync(Person by, string id, int seen, string? text, CancellationToken ct)
    {
        var found = await questions.ToChangeAsync(id, by, ct);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        // The editors decide on the words that were nominated.
        if (await uses.HasAnyAsync(id, ct) || await store.Set<Nomination>().AnyAsync(nomination => nomination.QuestionId == found.Value.Id && nomination.State != NominationState.Declined, ct))
        {
            return new Problem.Conflict(IsUsed);
        }

        if (found.Value.Version != seen)
        {
            return new Problem.Conflict(Late);
        }

        var changed = found.Value.Change(text);
        return changed.Problem is not null || await store.TrySaveAsync(ct) ? changed : new Problem.Conflict(Late);
    }
}
