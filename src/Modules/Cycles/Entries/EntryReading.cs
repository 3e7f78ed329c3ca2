using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Turns entries into what a reader sees of them: with author, question, and prediction beside the outcome. What lies in the reader's own drawer is opened, all of it at once.</summary>
internal sealed class EntryReading(Store store, DrawerTexts texts, EntrySources sources, IPeople people, IQuestionBank questions)
{
    /// <param name="entries">Some of the entries that the reader may read, in the order to show them.</param>
    /// <param name="reader">The reader; null without an account.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<EntryView>> ShowAsync(IQueryable<CycleEntry> entries, Person? reader, CancellationToken ct)
    {
        var rows = await Projected(entries, store.EntriesReadableBy(reader), store.CyclesKnownTo(reader)).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(row => row.AuthorId).Distinct()], ct);
        var behind = await sources.BehindAsync([.. rows.Where(row => row.Kind == EntryKind.Insight).Select(row => row.Id)], reader, ct);
        var asked = await questions.FindAllAsync([.. rows.Select(row => row.QuestionId).OfType<string>().Distinct()], reader, ct);
        var opened = reader is null ? null : await texts.OpenAsync(reader, [.. rows.SelectMany(InDrawer)], ct);
        var views = new List<EntryView>(rows.Count);
        foreach (var row in rows)
        {
            views.Add(row with
            {
                Text = row.Sharing == Sharing.Own ? OpenedText(opened, row.Id) : row.Text,
                PredictionText = row.PredictionText == "" ? OpenedText(opened, row.PredictionId!.Value) : row.PredictionText,
                Author = names.GetValueOrDefault(row.AuthorId, "Någon som har slutat"),
                Question = QuestionOf(row, asked),
                Behind = [.. behind[row.Id]],
                IsMine = row.AuthorId == reader?.Id,
            });
        }

        return views;
    }

    // An own question is shown to those who may know of it, whoever may read the answer.
    private static string? QuestionOf(EntryView row, IReadOnlyDictionary<string, BankQuestion> asked) => row.QuestionId is { } id && BankQuestion.IsOwnId(id)
        ? asked.ContainsKey(id) ? row.QuestionText ?? asked[id].Text : null
        : row.QuestionText ?? LookBackQuestion.Find(row.QuestionId ?? "")?.Text ?? asked.GetValueOrDefault(row.QuestionId ?? "")?.Text;

    private static IEnumerable<Guid> InDrawer(EntryView row) =>
        new[] { row.Sharing == Sharing.Own ? row.Id : (Guid?)null, row.PredictionText == "" ? row.PredictionId : null }.OfType<Guid>();

    private static string OpenedText(IReadOnlyDictionary<Guid, string>? opened, Guid entry) => opened?.GetValueOrDefault(entry) ?? DrawerTexts.Unreadable;

    private static IQueryable<EntryView> Projected(
        IQueryable<CycleEntry> entries, IQueryable<CycleEntry> readable, IQueryable<LearningCycle> known) => entries.Select(entry => new EntryView
        {
            Id = entry.Id,
            CycleId = entry.CycleId,
            CycleTitle = known.Where(cycle => cycle.Id == entry.CycleId).Select(cycle => cycle.Title).FirstOrDefault() ?? EntryView.LeftCycle,
            Phase = entry.Phase,
            Round = entry.Round,
            Kind = entry.Kind,
            InsightKind = entry.InsightKind,
            LearningKind = entry.LearningKind,
            Remedy = entry.Remedy,
            LiftTo = entry.LiftTo,
            Text = entry.Text,
            AuthorId = entry.AuthorId,
            WrittenAt = entry.WrittenAt,
            EditedAt = entry.EditedAt,
            Sharing = entry.Sharing,
            QuestionId = entry.QuestionId,
            QuestionText = entry.QuestionText,
            PredictionId = entry.PredictionId,
            PredictionText = readable.Where(prediction => prediction.Id == entry.PredictionId).Select(prediction => prediction.Text).FirstOrDefault(),
            Version = entry.Version,
            HasReadableOutcome = readable.Any(outcome => outcome.PredictionId == entry.Id),
        });
}
