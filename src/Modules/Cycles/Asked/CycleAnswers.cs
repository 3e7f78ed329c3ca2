using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Asked;

/// <summary>The answers to a question in cycles, as far as the reader may read them.</summary>
internal sealed class CycleAnswers(Store store, EntryReading reading) : IQuestionAnswers
{
    private const int MostFollowed = 200;

    public async Task<IReadOnlyList<AnswersInPlace>> FollowAsync(Person reader, string question, CancellationToken ct)
    {
        var mine = store.CyclesOf(reader.Id).Select(cycle => cycle.Id);
        var answers = store.EntriesReadableBy(reader).Where(entry => entry.QuestionId == question && (entry.AuthorId == reader.Id || mine.Contains(entry.CycleId)));
        var newest = await reading.ShowAsync(answers.OrderByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id).Take(MostFollowed), reader, ct);
        return
        [
            .. newest.GroupBy(entry => entry.CycleId).OrderByDescending(cycle => cycle.Max(entry => entry.WrittenAt))
                .Select(cycle => new AnswersInPlace(cycle.First().CycleTitle, [.. cycle.Reverse().Select(Placed)])),
        ];
    }

    public async Task<IReadOnlyList<LevelAnswer>> SharedAsync(Person? reader, IReadOnlyCollection<string> questions, int most, CancellationToken ct)
    {
        var shared = store.EntriesReadableBy(reader).Where(entry => entry.Sharing != Sharing.Own && entry.QuestionId != null && questions.Contains(entry.QuestionId));
        var rows = await (
            from entry in shared
            join cycle in store.CyclesKnownTo(reader) on entry.CycleId equals cycle.Id
            orderby entry.WrittenAt descending, entry.Id descending
            select new { entry.Id, entry.CycleId, entry.Text, entry.WrittenAt, cycle.Level, cycle.Title }).Take(most).ToListAsync(ct);
        var cycles = rows.Select(row => row.CycleId).Distinct().ToArray();
        var themes = (await store.Set<CycleTheme>().Where(theme => cycles.Contains(theme.CycleId)).ToListAsync(ct)).ToLookup(theme => theme.CycleId, theme => theme.Theme);
        return [.. rows.Select(row => new LevelAnswer(row.Level, row.CycleId, row.Title, row.Text, row.WrittenAt, CyclesLinks.EntryOnBoard(row.CycleId, row.Id, 1), [.. themes[row.CycleId]]))];
    }

    private static PlacedAnswer Placed(EntryView entry) => new(
        entry.Text,
        entry.WrittenAt,
        $"Varv {entry.Round}, {(entry.Sharing == Sharing.Own ? "i din låda" : entry.Author)}",
        CyclesLinks.EntryOnBoard(entry.CycleId, entry.Id, 1));
}
