using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>Reads a cycle for one reader. Whoever is neither a member nor may read an entry gets nothing, and whoever has left gets the own entries alone.</summary>
internal sealed class BoardQuery(Store store, EntryReading reading, TeamSideQuery team)
{
    public const int PageSize = 60;

    public async Task<BoardView?> RunAsync(Guid cycle, Person? reader, BoardLook look, CancellationToken ct)
    {
        var me = reader?.Id;
        var readable = store.EntriesReadableBy(reader).Where(entry => entry.CycleId == cycle);
        var known = store.CyclesKnownTo(reader);
        var head = await store.Set<LearningCycle>().Where(c => c.Id == cycle)
            .Select(c => new { c.Title, c.Purpose, Standing = new Standing(c.Round, c.Phase), IsMember = c.Members.Any(m => m.AccountId == me), IsKnown = known.Any(k => k.Id == cycle) })
            .SingleOrDefaultAsync(ct);
        if (head is null || (!head.IsMember && !await readable.AnyAsync(ct)))
        {
            return null;
        }

        var looked = readable.Where(entry => look.Phase == null || entry.Phase == look.Phase);
        var newest = looked.OrderByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id);
        var entries = await reading.ShowAsync(newest.Skip((look.Page - 1) * PageSize).Take(PageSize), reader, ct);
        var side = head.IsMember ? await team.RunAsync(cycle, reader!, look.After, ct) : null;
        var shown = head.IsMember && look.Page == 1 ? head.Standing with { Phase = look.Phase ?? head.Standing.Phase } : null;
        var (title, purpose) = head.IsKnown ? (head.Title, head.Purpose) : (EntryView.LeftCycle, "");
        return new BoardView(cycle, title, purpose, await GroupedAsync(cycle, entries, shown, head.Standing, ct), await looked.CountAsync(ct), side);
    }

    // The phase at hand has its place also while nothing is written in it.
    private async Task<IReadOnlyList<PhaseGroup>> GroupedAsync(Guid cycle, IReadOnlyList<EntryView> entries, Standing? shown, Standing now, CancellationToken ct)
    {
        var steps = await store.Set<PhaseStep>().Where(step => step.CycleId == cycle).Select(step => new { step.Round, step.To, step.TakenAt }).ToListAsync(ct);
        var entered = steps.GroupBy(step => (step.Round, step.To)).ToDictionary(group => group.Key, group => group.Max(step => step.TakenAt));
        var groups = entries.GroupBy(entry => (entry.Round, entry.Phase))
            .Select(group => new PhaseGroup(group.Key.Round, group.Key.Phase, now == new Standing(group.Key.Round, group.Key.Phase), [.. group]))
            .ToList();
        if (shown is not null && !groups.Any(group => group.Round == shown.Round && group.Phase == shown.Phase))
        {
            groups.Add(new PhaseGroup(shown.Round, shown.Phase, IsNow: shown == now, []));
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
