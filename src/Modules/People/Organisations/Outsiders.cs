using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class Outsiders(Store store) : IOutsiders
{
    // Kinds of the register that are no authorities of their own. A demo organisation plays one.
    private static readonly string[] Private = ["association", "company"];

    public async Task<IReadOnlyList<OutsideOrganisation>> AmongAsync(string organisation, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var memberships = await store.Set<AccountMembership>().Where(membership => accounts.Contains(membership.AccountId))
            .Select(membership => new { membership.AccountId, membership.OrganisationCode }).ToListAsync(ct);
        var registered = await store.RegisteredAsync([organisation, .. memberships.Select(membership => membership.OrganisationCode)], ct);
        var own = registered[organisation].Code;
        return
        [
            .. memberships.GroupBy(membership => membership.AccountId, membership => registered[membership.OrganisationCode])
                .Where(from => from.All(other => other.Code != own))
                .SelectMany(from => from)
                .DistinctBy(other => other.Code)
                .OrderBy(other => other.Name, StringComparer.CurrentCulture)
                .Select(other => new OutsideOrganisation(other.Name, !Private.Contains(other.Kind))),
        ];
    }
}
