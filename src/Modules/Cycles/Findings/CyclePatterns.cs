using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Findings;

/// <summary>Patterns that an ended cycle may speak for or against, from its plan, how its rounds ended and what the team has shared. Nobody's drawer is read.</summary>
internal sealed class CyclePatterns(Store store, IPatternSuggestions suggestions)
{
    public async Task<IReadOnlyList<SuggestedPattern>> RunAsync(Person member, Guid id, CancellationToken ct)
    {
        var cycle = await store.Set<LearningCycle>().AsNoTracking().Where(cycle => cycle.Id == id)
            .Select(cycle => new { cycle.Title, cycle.Purpose, cycle.WhatToLearn, cycle.CounterMove, Themes = cycle.Themes.Select(theme => theme.Theme).ToList() }).SingleAsync(ct);
        var ends = await store.Set<RoundEnd>().Where(end => end.CycleId == id).OrderBy(end => end.Round).Select(end => end.Reason).ToListAsync(ct);
        var shared = await store.EntriesReadableBy(member).Where(entry => entry.CycleId == id && entry.Sharing != Sharing.Own).OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Select(entry => entry.Text).ToListAsync(ct);
        return await suggestions.ForAsync(string.Join('\n', [cycle.Title, cycle.Purpose, cycle.WhatToLearn, cycle.CounterMove, .. ends, .. shared]), cycle.Themes, ct);
    }
}
