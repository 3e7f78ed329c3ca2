using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class Outsiders(Store store) : IOutsiders
{
    // Kinds of the register that are no authorities of their own. A demo organisation plays one.
    private static readonly string[] Private = ["association", "company"];

    public async Task<IReadOnlyList<OutsideOrganisation>> AmongAsync(IReadOnlyCollection<string> own, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var memberships = await store.Set<AccountMembership>().Where(membership => accounts.Contains(membership.AccountId))
            .Select(membership => new { membership.AccountId, membership.OrganisationCode }).ToListAsync(ct);
        var registered = await RegisteredAsync([.. own, .. memberships.Select(membership => membership.OrganisationCode)], ct);
        var inside = Inside(own, registered);
        return Told(memberships.GroupBy(membership => membership.AccountId, membership => registered[membership.OrganisationCode])
            .Where(from => from.All(other => !inside.Contains(other.Code))).SelectMany(from => from));
    }

    public async Task<IReadOnlyList<OutsideOrganisation>> OfAsync(IReadOnlyCollection<string> own, IReadOnlyCollection<string> organisations, CancellationToken ct)
    {
        var registered = await RegisteredAsync([.. own, .. organisations], ct);
        var inside = Inside(own, registered);
        return Told(organisations.Select(code => registered[code]).Where(other => !inside.Contains(other.Code)));
    }

    private static HashSet<string> Inside(IEnumerable<string> own, Dictionary<string, Organisation> registered) => [.. own.Select(code => registered[code].Code)];

    private static IReadOnlyList<OutsideOrganisation> Told(IEnumerable<Organisation> others) =>
        [.. others.DistinctBy(other => other.Code).OrderBy(other => other.Name, SwedishOrder.Words).Select(other => new OutsideOrganisation(other.Name, !Private.Contains(other.Kind)))];

    // A unit is of the authority that it lies below.
    private async Task<Dictionary<string, Organisation>> RegisteredAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var outermost = (await store.Set<Organisation>().Where(organisation => codes.Contains(organisation.Code)).Select(organisation => new { organisation.Code, organisation.Above }).ToListAsync(ct))
            .ToDictionary(organisation => organisation.Code, organisation => Organisation.CodesOf(organisation.Above).FirstOrDefault(organisation.Code));
        var registered = await store.Set<Organisation>().AsNoTracking().Where(organisation => outermost.Values.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, ct);
        return outermost.ToDictionary(code => code.Key, code => registered[code.Value]);
    }
}
