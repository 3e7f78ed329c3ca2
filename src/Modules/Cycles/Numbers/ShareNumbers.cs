using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Numbers;

/// <summary>The author lets the team read several of their numbers, in one save: those that were shown, as they were shown.</summary>
internal sealed class ShareNumbers(Store store, DrawerTexts texts)
{
    private const string TooLate = "Någon av siffrorna har ändrats sedan du öppnade sidan, så inget är delat. Läs dem igen och dela sedan.";

    /// <param name="by">The author.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="shown">The entries that the author has been shown, with their versions then.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<int>> RunAsync(Person by, Guid cycle, IReadOnlyList<ShownNumber> shown, CancellationToken ct)
    {
        if (await store.RoleInAsync(by, cycle, ct) is null)
        {
            return new Problem.NotFound();
        }

        var ids = shown.Select(number => number.Entry).Distinct().ToList();
        var own = await store.EntriesReadableBy(by)
            .Where(entry => entry.CycleId == cycle && entry.AuthorId == by.Id && entry.Sharing == Sharing.Own && ids.Contains(entry.Id)).ToListAsync(ct);
        if (own.Count != ids.Count || own.Exists(entry => !shown.Contains(new ShownNumber(entry.Id, entry.Version))))
        {
            return new Problem.Conflict(TooLate);
        }

        var opened = await texts.OpenAsync(by, ids, ct);
        foreach (var entry in own)
        {
            entry.Hold(opened.GetValueOrDefault(entry.Id, ""));
            if (entry.ShareWith(Sharing.Team).Problem is { } problem)
            {
                return problem;
            }

            await texts.FollowAsync(entry, ct);
            await store.WeighPredictionAsync(entry, entry.Sharing, ct);
        }

        return await store.SaveAsync(TooLate, ct) is { } late ? late : own.Count;
    }
}

/// <summary>An entry as its author was shown it.</summary>
internal sealed record ShownNumber(Guid Entry, int Version);
