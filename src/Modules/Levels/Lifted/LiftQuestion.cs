using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Somebody hands a question to another level. A very like one that waits at the same receiver takes it in at once.</summary>
internal sealed class LiftQuestion(Store store, FindReceivers receivers, HideNames hide, IOrganisations organisations, ITextWords words, TimeProvider clock)
{
    // The newest that wait at the receiver; nobody has more than that to read.
    private const int MostCompared = 300;

    public async Task<Outcome<LiftDone>> RunAsync(Person by, NewLift wanted, CancellationToken ct)
    {
        var text = FreeText.Clean(wanted.Text);
        if (wanted.Key is { } key && await store.Set<LiftedQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == key, ct) is { } sent)
        {
            return await AgainAsync(sent, wanted, by, ct);
        }

        if (await WhyNotAsync(wanted, text, ct) is { } problem)
        {
            return problem;
        }

        if (await receivers.FindAsync(wanted.Organisations[0], wanted.Level, wanted.ReceiverCode, ct) is not { } receiver)
        {
            return new Problem.Invalid("Receiver", "Välj vem som ska få frågan");
        }

        if (wanted.Level == wanted.FromLevel && wanted.Organisations.Contains(receiver.Code))
        {
            return new Problem.Invalid("Receiver", "Där arbetar ni själva. Välj en annan nivå, eller någon annan på samma nivå.");
        }

        var now = clock.GetUtcNow();
        var alike = await AlikeAsync(receiver.Code, wanted.Level, text, ct);
        var bundle = alike ?? store.Add(LiftBundle.Begin(receiver.Code, wanted.Level, now)).Entity;
        var question = store.Add(LiftedQuestion.Send(wanted, text, bundle, by.Id, now)).Entity;
        if (alike is not null)
        {
            // The version tells whoever answers at the same instant that there is one more to answer.
            store.Entry(bundle).State = EntityState.Modified;
        }

        return new LiftDone(question.Id, receiver.Name, alike is not null);
    }

    private async Task<Problem?> WhyNotAsync(NewLift wanted, string text, CancellationToken ct)
    {
        if (FreeText.Check("Text", text, "Skriv vad ni vill lyfta", ILifting.Longest) is { } problem)
        {
            return problem;
        }

        if (!LiftLevels.Receiving.Contains(wanted.Level))
        {
            return new Problem.Invalid("Level", "Välj vilken nivå frågan hör till");
        }

        if ((await hide.RunAsync(text, wanted.Organisations, wanted.Names, ct)).Hidden is { Count: > 0 } hidden)
        {
            return new Problem.Invalid("Text", $"Det här kan tala om vilka ni är: {string.Join(", ", hidden)}. Skriv på ett annat sätt.");
        }

        var waiting = store.Set<LiftBundle>().Where(bundle => bundle.Waits);
        return await store.Set<LiftedQuestion>().CountAsync(q => q.Source == wanted.Source && q.SourceId == wanted.SourceId && waiting.Any(b => b.Id == q.BundleId), ct) >= LiftedQuestion.MostWaiting
            ? new Problem.Conflict($"Ni har redan {LiftedQuestion.MostWaiting} frågor som väntar på svar. Vänta in några svar, eller ta tillbaka någon fråga. Det ni skrev står kvar här.")
            : null;
    }

    private async Task<LiftBundle?> AlikeAsync(string receiver, SystemLevel level, string text, CancellationToken ct)
    {
        var open = store.Set<LiftBundle>().Where(bundle => bundle.ReceiverCode == receiver && bundle.Level == level && bundle.Waits && !bundle.IsBegun);
        var waiting = await store.Set<LiftedQuestion>().AsNoTracking().Where(q => open.Any(b => b.Id == q.BundleId))
            .OrderByDescending(q => q.SentAt).ThenBy(q => q.Id).Take(MostCompared).Select(q => new { q.BundleId, q.Text }).ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return null;
        }

        var told = await words.OfAsync([text, .. waiting.Select(q => q.Text)], ct);
        var best = waiting.Zip(told.Skip(1), (q, other) => (q.BundleId, q.Text, Likeness: Likeness.Of(told[0], other)))
            .Where(pair => pair.Likeness.IsSame || pair.Text == text).OrderByDescending(pair => pair.Likeness.Share).ThenBy(pair => pair.BundleId).Select(pair => (Guid?)pair.BundleId).FirstOrDefault();
        return best is { } bundle ? await store.Set<LiftBundle>().SingleOrDefaultAsync(b => b.Id == bundle && b.Waits && !b.IsBegun, ct) : null;
    }

    // A form sent twice is one question; a key of somebody else's is none of ours.
    private async Task<Outcome<LiftDone>> AgainAsync(LiftedQuestion sent, NewLift wanted, Person by, CancellationToken ct)
    {
        if (sent.Source != wanted.Source || sent.SourceId != wanted.SourceId || sent.SentBy != by.Id)
        {
            return new Problem.Conflict("Formuläret har redan använts. Öppna sidan på nytt och lyft frågan därifrån.");
        }

        var bundle = await store.Set<LiftBundle>().AsNoTracking().SingleAsync(b => b.Id == sent.BundleId, ct);
        var isTogether = await store.Set<LiftedQuestion>().AnyAsync(q => q.BundleId == sent.BundleId && q.Id != sent.Id, ct);
        return new LiftDone(sent.Id, (await organisations.LivingNamesAsync([bundle.ReceiverCode], ct)).GetValueOrDefault(bundle.ReceiverCode, ""), isTogether);
    }
}
