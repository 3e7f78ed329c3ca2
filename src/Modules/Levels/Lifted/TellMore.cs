using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>A sender adds a sentence for a receiver that needs to know more. The question waits for an answer again.</summary>
internal sealed class TellMore(Store store, HideNames hide, TimeProvider clock)
{
    private const int Most = 20;

    public async Task<Problem?> RunAsync(Person by, LiftSource source, Guid id, Guid question, MoreTold told, CancellationToken ct)
    {
        if (await store.Set<LiftedQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == question && q.Source == source && q.SourceId == id, ct) is not { } sent)
        {
            return new Problem.NotFound();
        }

        if (told.Key is { } key && await store.Set<LiftAddition>().AnyAsync(a => a.Id == key && a.QuestionId == question, ct))
        {
            return null;
        }

        var text = FreeText.Clean(told.Text);
        if (FreeText.Check("Text", text, "Skriv det mottagaren behöver veta", LiftAddition.Longest) is { } problem)
        {
            return problem;
        }

        if ((await hide.RunAsync(text, told.Organisations, told.Names, ct)).Hidden is { Count: > 0 } hidden)
        {
            return new Problem.Invalid("Text", $"Det här kan tala om vilka ni är: {string.Join(", ", hidden)}. Skriv på ett annat sätt.");
        }

        var bundle = await store.Set<LiftBundle>().SingleAsync(b => b.Id == sent.BundleId, ct);
        var last = await store.Set<LiftAnswer>().Where(answer => answer.BundleId == bundle.Id).OrderByDescending(answer => answer.WrittenAt).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefaultAsync(ct);
        if (last != AnswerKind.NeedMore || await store.Set<LiftAddition>().CountAsync(a => a.QuestionId == question, ct) >= Most)
        {
            return new Problem.Conflict("Mottagaren frågar inte efter mer nu. Det ni skrev står kvar här.");
        }

        var now = clock.GetUtcNow();
        store.Add(new LiftAddition(told.Key ?? Guid.CreateVersion7(now), question, text, now, by.Id));
        if (!bundle.Waits)
        {
            bundle.WaitAgain(now);
        }

        store.Entry(bundle).State = EntityState.Modified;
        return null;
    }
}
