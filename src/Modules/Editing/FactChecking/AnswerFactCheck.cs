using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>Takes what the team answers by its link, and tells the editor who asked.</summary>
internal sealed class AnswerFactCheck(Store store, ReadFactCheck read, IPeople people, IOutbox outbox, FactCheckLetters letters, TimeProvider clock)
{
    /// <param name="token">The secret of the link.</param>
    /// <param name="verdict">What they think of the whole.</param>
    /// <param name="said">What they say of each section, in the order the page shows them.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<FactCheckView>> RunAsync(string token, Verdict? verdict, IReadOnlyList<(bool IsRight, string Text)> said, CancellationToken ct)
    {
        if (await read.RunAsync(token, ct) is not { } view)
        {
            return new Problem.NotFound();
        }

        var answers = view.Sections.Select((section, i) => i < said.Count ? new SectionAnswer(section, said[i].IsRight, said[i].Text.Trim()) : new(section, false, "")).ToList();
        var (isFirst, now) = (view.Check.AnsweredAt is null, clock.GetUtcNow());
        if (view.Check.Answer(verdict, answers, now).Problem is { } problem)
        {
            return problem;
        }

        store.Add(Line(view, now));

        // One mail, however often they change their answer.
        if (isFirst && await people.ContactAsync(view.Check.AskedBy, ct) is { } asker)
        {
            outbox.Add(letters.Answered(view.Check, view.Type, view.Slug, view.Title, asker.Email));
        }

        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem.Conflict("Någon av er svarade just samtidigt. Ert svar står kvar här: läs igenom det och skicka igen.");
        }

        return view;
    }

    // The team answered; nobody knows who of them, and the trail never learns the address.
    private static ContentEvent Line(FactCheckView view, DateTimeOffset now) => new()
    {
        ItemId = view.Check.ItemId,
        Type = view.Type.Name,
        Slug = view.Slug,
        Act = ContentAct.FactCheckAnswered,
        At = now,
        Why = view.Check.Team,
        Number = view.Check.Number,
    };
}
