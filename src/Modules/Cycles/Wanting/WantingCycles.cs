using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Wanting;

/// <summary>Reads obstacles through what everybody may read, so a manager sees none that isn't shared with the organisation.</summary>
internal sealed class WantingCycles(Store store, IOrganisations organisations) : IWantingCycles
{
    public async Task<IReadOnlyList<WantedByCycle>> ForManagerAsync(Person by, int most, CancellationToken ct)
    {
        var (reader, managed) = (by, (await organisations.ManagedByAsync(by, ct)).Select(organisation => organisation.Code).ToArray());
        var found = await (
            from entry in store.EntriesReadableBy(reader)
            join cycle in store.Set<LearningCycle>() on entry.CycleId equals cycle.Id
            where entry.Kind == EntryKind.Obstacle && entry.Sharing != Sharing.Own && entry.Sharing != Sharing.Team && cycle.EndedAt == null
                && store.Set<CycleOrganisation>().Any(o => o.CycleId == cycle.Id && managed.Contains(o.OrganisationCode))
            orderby entry.Remedy == Remedy.Lift descending, entry.WrittenAt descending, entry.Id
            select new { entry.Id, entry.Text, cycle.Title, entry.LiftTo, Cycle = cycle.Id }).Take(most).ToListAsync(ct);
        return [.. found.Select(entry => new WantedByCycle(entry.Id, entry.Text, entry.Title, entry.LiftTo, CyclesLinks.Cycle(entry.Cycle)))];
    }
}
