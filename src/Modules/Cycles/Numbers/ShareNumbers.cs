using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Numbers;

/// <summary>The author lets the team read a whole measure: all its numbers in the own drawer, in one save.</summary>
internal sealed class ShareNumbers(Store store, DrawerTexts texts)
{
    /// <returns>How many numbers were shared.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid cycle, string measure, CancellationToken ct)
    {
        if (await store.RoleInAsync(by, cycle, ct) is null)
        {
            return new Problem.NotFound();
        }

        var own = await store.EntriesReadableBy(by)
            .Where(entry => entry.CycleId == cycle && entry.AuthorId == by.Id && entry.Sharing == Sharing.Own && entry.Kind == EntryKind.Number).ToListAsync(ct);
        var opened = await texts.OpenAsync(by, [.. own.Select(entry => entry.Id)], ct);
        var wanted = own.Where(entry => opened.TryGetValue(entry.Id, out var text) && NumberLine.Read(text)?.Measure.Equals(measure, StringComparison.OrdinalIgnoreCase) == true).ToList();
        foreach (var entry in wanted)
        {
            entry.Hold(opened[entry.Id]);
            if (entry.ShareWith(Sharing.Team).Problem is { } problem)
            {
                return problem;
            }

            await texts.FollowAsync(entry, ct);
            await store.WeighPredictionAsync(entry, entry.Sharing, ct);
        }

        return await store.SaveAsync("Någon av siffrorna har just ändrats. Läs dem igen innan du delar dem.", ct) is { } late ? late : wanted.Count;
    }
}
