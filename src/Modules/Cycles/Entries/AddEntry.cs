using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Puts what a member has written in the member's private drawer.</summary>
internal sealed class AddEntry(Store store, DrawerTexts texts, IQuestionBank questions, TimeProvider clock)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, NewEntry wanted, CancellationToken ct)
    {
        if (await store.CyclesOf(by.Id).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (wanted.Question is { } question && await questions.FindAsync(question, ct) is null)
        {
            return new Problem.Invalid("", "Frågan finns inte längre. Din text är kvar. Öppna Skriv från cykeln och klistra in den där.");
        }

        var prediction = await PredictionAsync(by, found, wanted.Prediction, ct);
        if (wanted.Prediction is not null && prediction is null)
        {
            return new Problem.NotFound();
        }

        var written = CycleEntry.Write(found, wanted, prediction, by.Id, clock.GetUtcNow());
        if (written.Problem is not null)
        {
            return written;
        }

        if (prediction is not null)
        {
            store.DecideByVersion(prediction);
        }

        store.Add(written.Value);
        await texts.FollowAsync(written.Value, ct);
        return await store.SaveAsync("Förutsägelsen ändrades medan du skrev. Läs den igen och spara sedan. Din text är kvar.", ct) ?? written;
    }

    private async Task<CycleEntry?> PredictionAsync(Person by, LearningCycle cycle, Guid? prediction, CancellationToken ct) => prediction is null
        ? null
        : await store.EntriesReadableBy(by).SingleOrDefaultAsync(e => e.Id == prediction && e.CycleId == cycle.Id && e.Kind == EntryKind.Prediction, ct);
}
