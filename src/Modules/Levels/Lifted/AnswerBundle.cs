using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>A manager of the receiver answers all questions of a bundle at once. The answer goes to everybody in every team that asked.</summary>
internal sealed class AnswerBundle(Store store, BundleReach reach, AnswerLetters letters, TimeProvider clock)
{
    /// <param name="by">The one who answers for the organisation.</param>
    /// <param name="bundle">What is answered.</param>
    /// <param name="form">The answer, as it was typed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<LiftAnswer>> RunAsync(Person by, Guid bundle, AnswerForm form, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var key = form.Key ?? Guid.CreateVersion7(clock.GetUtcNow());
        if (await store.Set<LiftAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == key, ct) is { } before)
        {
            return before.BundleId == bundle ? before : new Problem.Conflict("Formuläret har redan använts. Öppna sidan på nytt.");
        }

        // Somebody has told more, or another manager has answered, since the page was opened.
        if (form.Seen is { } seen && seen != found.Version)
        {
            return new Problem.Conflict(Changed);
        }

        var written = WrittenAnswer.Read(form.Kind, form.Text, form.IsPublic, form.PublicQuestion);
        if (written.Problem is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var answer = store.Add(LiftAnswer.Write(key, bundle, written.Value, by.Id, now)).Entity;
        found.Reply(now);
        store.Entry(found).State = EntityState.Modified;
        await letters.AddAsync(found, answer, ct);
        return await store.SaveAsync(Changed, ct) is { } late ? late : answer;
    }

    private const string Changed = "Något hände med frågan medan du skrev: en kollega svarade, eller de som frågar la till något. Det du skrev står kvar här. Läs och svara sedan.";
}

/// <summary>An answer as it was typed.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Text">In the receiver's words.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
/// <param name="PublicQuestion">The question in the receiver's words, for everybody.</param>
internal sealed record AnswerForm(AnswerKind? Kind, string? Text, bool IsPublic, string? PublicQuestion)
{
    /// <summary>The key of the form: sent twice, it is one answer.</summary>
    public Guid? Key { get; init; }

    /// <summary>The version of the bundle that was read; null when nobody read a page.</summary>
    public int? Seen { get; init; }
}

/// <summary>The receiver stops showing an answer to everybody.</summary>
internal sealed class HideAnswer(Store store, BundleReach reach)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid bundle, Guid answer, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is null || await store.Set<LiftAnswer>().SingleOrDefaultAsync(a => a.Id == answer && a.BundleId == bundle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        found.StopShowing();
        await store.SaveChangesAsync(ct);
        return true;
    }
}

/// <summary>The receiver says by which day it means to answer.</summary>
internal sealed class SetAnswerDay(Store store, BundleReach reach, TimeProvider clock)
{
    public async Task<Outcome<LiftBundle>> RunAsync(Person by, Guid bundle, DateOnly? day, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (day is not { } wanted)
        {
            return new Problem.Invalid("AnswerDay", "Välj en dag");
        }

        var set = found.SetDay(wanted, clock.GetUtcNow());
        return set.Problem is not null ? set : await store.SaveAsync("Någon gjorde något med frågan i samma stund. Välj dagen igen.", ct) is { } late ? late : set;
    }
}
