using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>What to know before one more circle of people reads something in a cycle.</summary>
/// <param name="To">The circle; null when nobody new may read.</param>
/// <param name="Circle">The organisations that the cycle belongs to.</param>
/// <param name="Warning">That people outside the author's own organisation get to read; null when none do.</param>
internal sealed record SharingStep(Sharing? To, IReadOnlyList<CircleOrganisation> Circle, (string Heading, string Meaning)? Warning)
{
    /// <summary>The organisations in words.</summary>
    public string Organisation => Circle.InWords();
}

/// <summary>Finds who would read.</summary>
internal sealed class SharingStepQuery(Store store, CircleNames circles, IOutsiders outsiders)
{
    /// <param name="by">The one who shares.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="to">The circle; null when nobody new may read.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SharingStep> RunAsync(Person by, Guid cycle, Sharing? to, CancellationToken ct)
    {
        var circle = await circles.AllAsync(cycle, ct);
        return new SharingStep(to, circle, to?.Warning(await OutsideAsync(by, cycle, to, circle, ct)));
    }

    private async Task<IReadOnlyList<OutsideOrganisation>> OutsideAsync(Person by, Guid cycle, Sharing? to, IReadOnlyList<CircleOrganisation> circle, CancellationToken ct)
    {
        var own = by.Memberships.SelectMany(membership => membership.Places.Concat(membership.Former)).Distinct().ToList();
        return to switch
        {
            Sharing.Team => await outsiders.AmongAsync(own, await store.Set<CycleMember>().Where(member => member.CycleId == cycle).Select(member => member.AccountId).ToListAsync(ct), ct),
            Sharing.Organisation => await outsiders.OfAsync(own, [.. circle.Select(organisation => organisation.Code)], ct),
            _ => [],
        };
    }
}
