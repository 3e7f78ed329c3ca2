using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Board;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Mine;

/// <summary>The cycles a person takes part in, the one that was last active for that person first. What lies in others' drawers plays no part.</summary>
internal sealed class MyCycles(Store store)
{
    public async Task<IReadOnlyList<CycleCard>> RunAsync(Person by, CancellationToken ct)
    {
        var mine = store.EntriesReadableBy(by).Where(entry => entry.AuthorId == by.Id);
        var rows = await store.CyclesOf(by.Id).Select(c => new
        {
            c.Id,
            c.Title,
            c.Level,
            c.Phase,
            c.Round,
            c.MovedAt,
            IsEnded = c.EndedAt != null,
            Visited = store.Set<PhaseStep>().Where(step => step.CycleId == c.Id && step.Round == c.Round).Select(step => step.From).ToList(),
            WrittenAt = mine.Where(entry => entry.CycleId == c.Id).Max(entry => (DateTimeOffset?)entry.WrittenAt),
        }).AsSplitQuery().ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.IsEnded)
                .ThenByDescending(row => row.WrittenAt > row.MovedAt ? row.WrittenAt : row.MovedAt)
                .Select(row => new CycleCard(row.Id, row.Title, row.Level, new Ring(row.Round, row.Phase, row.Visited, row.IsEnded))),
        ];
    }
}

/// <summary>A cycle in a list.</summary>
internal sealed record CycleCard(Guid Id, string Title, SystemLevel Level, Ring Ring);
