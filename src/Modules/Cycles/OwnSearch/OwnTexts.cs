using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Board;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.OwnSearch;

/// <summary>
/// Reads what somebody may read of learning cycles: the plans of the cycles they take part in, how these have moved, what is shared with them there, and all of their
/// own. Who may read what is said where the pages say it; this only puts it together, in a handful of questions however many texts there are.
/// </summary>
internal sealed class OwnTexts(Store store, DrawerTexts drawer, ILibrary library)
{
    public async Task<IReadOnlyList<OwnText>> ReadAsync(Person by, CancellationToken ct)
    {
        var cycles = await store.CyclesOf(by.Id).WithPlan().AsNoTracking().AsSplitQuery().ToListAsync(ct);
        var titles = cycles.ToDictionary(cycle => cycle.Id, cycle => cycle.Title);
        var themes = await library.ThemesAsync(ct);
        return [.. cycles.Select(cycle => Told(cycle, themes)), .. await StepsAsync(by, titles, ct), .. await EntriesAsync(by, titles, ct)];
    }

    private static OwnText Told(LearningCycle cycle, IReadOnlyDictionary<string, string> themes)
    {
        var plan = PlanPart.Written(cycle.AsPlanned(), themes).Select(part => $"{part.Name}: {part.Text}");
        return new OwnText(OwnPlace.Cycles, cycle.Title, "Lärandecykel", string.Join('\n', plan.Prepend(cycle.Purpose)), cycle.StartedAt, CyclesLinks.Cycle(cycle.Id)) { IsCycle = true };
    }

    private async Task<IEnumerable<OwnText>> StepsAsync(Person by, Dictionary<Guid, string> titles, CancellationToken ct)
    {
        var mine = store.CyclesOf(by.Id).Select(cycle => cycle.Id);
        var steps = await store.Set<PhaseStep>().AsNoTracking().Where(step => mine.Contains(step.CycleId)).ToListAsync(ct);
        var ends = await store.Set<RoundEnd>().AsNoTracking().Where(end => mine.Contains(end.CycleId)).ToListAsync(ct);
        return steps.Select(step => OfCycle(step.CycleId, "Byte av fas", step.Reason, step.TakenAt)).Concat(ends.Select(end => OfCycle(end.CycleId, $"Varv {end.Round} slutar", end.Reason, end.DecidedAt)));

        OwnText OfCycle(Guid cycle, string sort, string text, DateTimeOffset at) => new(OwnPlace.Cycles, titles.GetValueOrDefault(cycle, EntryView.LeftCycle), sort, text, at, CyclesLinks.Story(cycle));
    }

    private async Task<IEnumerable<OwnText>> EntriesAsync(Person reader, Dictionary<Guid, string> titles, CancellationToken ct)
    {
        var readable = store.EntriesReadableBy(reader);
        var places = readable.Where(entry => entry.AuthorId == reader.Id).Select(entry => entry.CycleId).Union(store.CyclesOf(reader.Id).Select(cycle => cycle.Id));
        var rows = await readable.Where(entry => places.Contains(entry.CycleId))
            .OrderBy(entry => entry.CycleId).ThenByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.CycleId, entry.AuthorId, entry.Kind, entry.InsightKind, entry.Sharing, entry.Text, entry.WrittenAt })
            .ToListAsync(ct);
        var known = await store.CyclesKnownTo(reader).Where(cycle => places.Contains(cycle.Id)).Select(cycle => new { cycle.Id, cycle.Title }).ToDictionaryAsync(cycle => cycle.Id, cycle => cycle.Title, ct);
        var opened = await drawer.OpenAllAsync(reader, ct);

        // What others have shared in a cycle that she isn't in is no text of hers or her team's; it only has its place on the board.
        return
        [
            .. from cycle in rows.GroupBy(row => row.CycleId)
               from at in cycle.Index()
               let entry = at.Item
               where entry.AuthorId == reader.Id || titles.ContainsKey(entry.CycleId)
               let isOwn = entry.Sharing == Sharing.Own
               let text = isOwn ? opened.GetValueOrDefault(entry.Id) : entry.Text
               where text is not null
               select new OwnText(
                   isOwn ? OwnPlace.Drawer : OwnPlace.Cycles,
                   known.GetValueOrDefault(entry.CycleId, EntryView.LeftCycle),
                   entry.InsightKind?.Name() ?? entry.Kind.Name(),
                   text,
                   entry.WrittenAt,
                   CyclesLinks.EntryOnBoard(entry.CycleId, entry.Id, (at.Index / BoardQuery.PageSize) + 1)) { Author = entry.AuthorId },
        ];
    }
}
