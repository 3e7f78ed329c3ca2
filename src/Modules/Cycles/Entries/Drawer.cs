using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Cycles.Entries;

internal sealed class Drawer(Store store, DrawerTexts texts, ITextWords words, TimeProvider clock) : IDrawer
{
    // From here on two answers say much the same; see IDrawer.
    private const double Alike = 0.5;

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

        var entryWords = LookBackQuestion.Find(question) is null
            ? new EntryWords(text, Kind: null, InsightKind: null, LearningKind: null)
            : new EntryWords(text, EntryKind.Insight, InsightKind.Slow, LearningKind: null);
        var written = CycleEntry.Write(found, new NewEntry(entryWords, Question: question == "" ? null : question, Key: key), prediction: null, author, clock.GetUtcNow());
        if (written.Problem is { } problem)
        {
            return problem;
        }

        store.Add(written.Value);
        await texts.FollowAsync(written.Value, ct);
        return written.Value.Id;
    }

    public async Task<bool?> IsLikeBeforeAsync(Guid author, Guid cycle, string text, CancellationToken ct)
    {
        var before = await store.Set<CycleEntry>().AsNoTracking().Where(entry => entry.AuthorId == author && entry.CycleId == cycle && entry.QuestionId != null)
            .OrderByDescending(entry => entry.WrittenAt).FirstOrDefaultAsync(ct);
        if (before is null)
        {
            return null;
        }

        // It is the author who writes, by a link of their own. The words are compared here and go nowhere.
        await texts.OpenAsync(new Person(author, "", []), before, ct);
        if ((before.DrawerText ?? before.Text) is not { Length: > 0 } earlier)
        {
            return null;
        }

        var both = await words.OfAsync([earlier, text], ct);
        var common = both[0].Where(word => both[1].ContainsKey(word.Key)).Sum(word => word.Value.Weight + both[1][word.Key].Weight);
        var all = both.Sum(one => one.Values.Sum(word => word.Weight));
        return all > 0 ? common / all >= Alike : earlier == text;
    }
}
