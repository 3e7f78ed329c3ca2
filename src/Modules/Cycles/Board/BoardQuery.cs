using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>Reads a cycle for one reader. Whoever is neither a member nor may read an entry gets nothing, and whoever has left gets the own entries alone.</summary>
internal sealed class BoardQuery(Store store, EntryReading reading, TeamSideQuery team)
{
    public const int PageSize = 60;

    public async Task<BoardView?> RunAsync(Guid cycle, Person? reader, int page, CancellationToken ct)
    {
        var me = reader?.Id;
        var readable = store.EntriesReadableBy(reader).Where(entry => entry.CycleId == cycle);
        var known = store.CyclesKnownTo(reader);
        var head = await store.Set<LearningCycle>().Where(c => c.Id == cycle)
            .Select(c => new { c.Title, c.Purpose, Standing = new Standing(c.Round, c.Phase), IsMember = c.Members.Any(m => m.AccountId == me), IsKnown = known.Any(k => k.Id == cycle) })
            .SingleOrDefaultAsync(ct);
        var total = head is null ? 0 : await readable.CountAsync(ct);
        if (head is null || (!head.IsMember && total == 0))
        {
            return null;
        }

        var newest = readable.OrderByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id);
        var entries = await reading.ShowAsync(newest.Skip((page - 1) * PageSize).Take(PageSize), reader, ct);
        var side = head.IsMember ? await team.RunAsync(cycle, reader!, ct) : null;
        var now = head.IsMember && page == 1 ? head.Standing : null;
        var (title, purpose) = head.IsKnown ? (head.Title, head.Purpose) : (EntryView.LeftCycle, "");
        return new BoardView(cycle, title, purpose, await GroupedAsync(cycle, entries, now, ct), total, side);
    }

    private async Task<IReadOnlyList<PhaseGroup>> GroupedAsync(Guid cycle, IReadOnlyList<EntryView> entries, Standing? now, CancellationToken ct)
    {
        var steps = await store.Set<PhaseStep>().Where(step => step.CycleId == cycle).Select(step => new { step.Round, step.To, step.TakenAt }).ToListAsync(ct);
        var entered = steps.GroupBy(step => (step.Round, step.To)).ToDictionary(group => group.Key, group => group.Max(step => step.TakenAt));
        var groups = entries.GroupBy(entry => (entry.Round, entry.Phase))
            .Select(group => new PhaseGroup(group.Key.Round, group.Key.Phase, now == new Standing(group.Key.Round, group.Key.Phase), [.. group]))
            .ToList();
        if (now is not null && !groups.Any(group => group.IsNow))
        {
            groups.Add(new PhaseGroup(now.Round, now.Phase, IsNow: true, []));
        }

        return
        [
            .. groups.OrderByDescending(group => group.IsNow)
                .ThenByDescending(group => group.Round)
                .ThenByDescending(group => entered.GetValueOrDefault((group.Round, group.Phase)))
                .ThenByDescending(group => group.Phase),
        ];
    }
}
