using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>What to know before one more circle of people reads something in a cycle.</summary>
/// <param name="To">The circle; null when nobody new may read.</param>
/// <param name="Organisation">The name of the cycle's organisation.</param>
/// <param name="Warning">That people outside the organisation get to read; null when none do.</param>
internal sealed record SharingStep(Sharing? To, string Organisation, (string Heading, string Meaning)? Warning);

/// <summary>Finds who would read.</summary>
internal sealed class SharingStepQuery(Store store, IOrganisations organisations, IOutsiders outsiders)
{
    public async Task<SharingStep> RunAsync(Guid cycle, Sharing? to, CancellationToken ct)
    {
        var found = await store.Set<LearningCycle>().Where(c => c.Id == cycle).Select(c => new { c.OrganisationCode, Members = c.Members.Select(m => m.AccountId).ToList() }).SingleAsync(ct);
        var name = (await organisations.NamesAsync([found.OrganisationCode], ct)).GetValueOrDefault(found.OrganisationCode, found.OrganisationCode);
        return new SharingStep(to, name, to?.Warning(to == Sharing.Team ? await outsiders.AmongAsync(found.OrganisationCode, found.Members, ct) : []));
    }
}
