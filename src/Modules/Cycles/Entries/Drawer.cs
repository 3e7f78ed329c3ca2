using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;

namespace NaraVard.Cycles.Entries;

internal sealed class Drawer(Store store, DrawerTexts texts, TimeProvider clock) : IDrawer
{
    public async Task<Outcome<Guid>> PutAsync(Guid author, Guid cycle, string question, Guid? key, string text, CancellationToken ct)
    {
        if (await store.CyclesOf(author).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (key is { } sent && await store.Set<CycleEntry>().AnyAsync(entry => entry.Id == sent, ct))
        {
            return new Problem.Conflict("Formuläret är redan skickat.");
        }

        var words = LookBackQuestion.Find(question) is null
            ? new EntryWords(text, Kind: null, InsightKind: null, LearningKind: null)
            : new EntryWords(text, EntryKind.Insight, InsightKind.Slow, LearningKind: null);
        var written = CycleEntry.Write(found, new NewEntry(words, Question: question == "" ? null : question, Key: key), prediction: null, author, clock.GetUtcNow());
        if (written.Problem is { } problem)
        {
            return problem;
        }

        store.Add(written.Value);
        await texts.FollowAsync(written.Value, ct);
        return written.Value.Id;
    }
}
