using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Text;

/// <summary>Adds an answer without a name. Whoever calls has seen to it that the person may answer, and must keep nothing about it.</summary>
public sealed class GiveAnonymousAnswer(Store store)
{
    private const int MostAttempts = 20;

    /// <param name="question">The question.</param>
    /// <param name="answer">What was written.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="beside">Adds what must be saved together with the answer.</param>
    /// <returns>Whether it was taken, or what to mend beside the field "Answer".</returns>
    public async Task<Outcome<bool>> RunAsync(Guid question, string? answer, CancellationToken ct, Action? beside = null)
    {
        // Several may answer at once; each takes its turn by the version.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            store.ChangeTracker.Clear();
            if (await store.Set<AnonymousAnswers>().SingleOrDefaultAsync(answers => answers.QuestionId == question, ct) is not { } answers)
            {
                return new Problem.NotFound();
            }

            if (answers.Add(answer).Problem is { } problem)
            {
                return problem;
            }

            beside?.Invoke();
            if (await TrySaveAsync(ct))
            {
                return true;
            }
        }

        return new Problem.Conflict("Många svarar just nu. Svaret är inte sparat, men det står kvar här. Försök igen.");
    }

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        // SQLite's journal still has the list as it was before, one answer shorter. It is emptied, as far as nobody reads from it.
        if (store.Database.IsSqlite())
        {
            await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", ct);
        }

        return true;
    }
}
