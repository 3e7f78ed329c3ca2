using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Puts what a member has written in the member's private drawer.</summary>
internal sealed class AddEntry(Store store, DrawerTexts texts, EntrySources sources, IQuestionBank questions, TimeProvider clock)
{
    private const string KeyIsTaken = "Texten gick inte att spara just nu. Den är kvar här. Spara en gång till.";

    private const string OtherWords = "Formuläret är redan skickat, med en annan text som ligger i din låda. Spara en gång till om den här också ska dit.";

    private const string PredictionChanged = "Förutsägelsen ändrades medan du skrev. Läs den igen och spara sedan. Din text är kvar.";

    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, NewEntry wanted, CancellationToken ct)
    {
        if (await SentAsync(by, cycle, wanted, ct) is { } sent)
        {
            return sent;
        }

        if (await store.CyclesOf(by.Id).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var question = wanted.Question is { } id ? await questions.FindAsync(id, by, ct) : null;
        if (wanted.Question is not null && question is null)
        {
            return new Problem.Invalid("", "Frågan finns inte längre. Din text är kvar. Öppna Skriv från cykeln och klistra in den där.");
        }

        var prediction = await PredictionAsync(by, found, wanted.Prediction, ct);
        if (wanted.Prediction is not null && prediction is null)
        {
            return new Problem.NotFound();
        }

        var written = CycleEntry.Write(found, AsAsked(wanted, question), prediction, by.Id, clock.GetUtcNow());
        if (written.Problem is not null)
        {
            return written;
        }

        if (prediction is not null)
        {
            store.DecideByVersion(prediction);
        }

        store.Add(written.Value);
        store.AddRange((await sources.AllowedAsync(by, cycle, wanted.Behind, ct)).Select(source => new EntrySource(written.Value.Id, source)));
        await texts.FollowAsync(written.Value, ct);
        var late = await store.SaveAsync(prediction is null ? KeyIsTaken : PredictionChanged, ct);
        if (late is null)
        {
            return written;
        }

        return await SentAsync(by, cycle, wanted, ct) ?? late;
    }

    /// <summary>The key of the form as it is shown again: after a conflict it is another form, so that it can be sent.</summary>
    public static Guid? KeyAfter(Problem problem, Guid? key) => problem is Problem.Conflict ? Guid.CreateVersion7() : key;

    // An own question may be said in other words later, as long as all answers to it lie in drawers.
    private static NewEntry AsAsked(NewEntry wanted, BankQuestion? question) => question is { IsOwn: true } ? wanted with { QuestionText = question.Text } : wanted;

    // A form sent twice, by a double click or since the first answer never reached the phone, is one entry. Other words are never thrown away for that.
    private async Task<Outcome<CycleEntry>?> SentAsync(Person by, Guid cycle, NewEntry wanted, CancellationToken ct)
    {
        if (wanted.Key is not { } key
            || await store.EntriesReadableBy(by).AsNoTracking().SingleOrDefaultAsync(e => e.Id == key && e.CycleId == cycle && e.AuthorId == by.Id, ct) is not { } sent)
        {
            return null;
        }

        var words = sent.Sharing == Sharing.Own ? (await texts.OpenAsync(by, [key], ct)).GetValueOrDefault(key) : sent.Text;
        return sent.EditedAt is null && words is not null && words != FreeText.Clean(wanted.Words.Text) ? new Problem.Conflict(OtherWords) : sent;
    }

    private async Task<CycleEntry?> PredictionAsync(Person by, LearningCycle cycle, Guid? prediction, CancellationToken ct) => prediction is null
        ? null
        : await store.EntriesReadableBy(by).SingleOrDefaultAsync(e => e.Id == prediction && e.CycleId == cycle.Id && e.Kind == EntryKind.Prediction, ct);
}
