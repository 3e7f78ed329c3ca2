using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;
using NaraVard.People.Organisations;

namespace NaraVard.People.Memberships;

/// <summary>What stands on one's own account about where one belongs.</summary>
internal sealed class ReadMyMemberships(Store store, JoinByDomain join, ReadAccountChanges changes)
{
    public async Task<MyMemberships> RunAsync(Person person, CancellationToken ct) => new(
        await store.RolesOfAsync(person.Id, ct),
        await join.OfferAsync(person, ct) is { } offer ? new NamedCode(offer.Code, offer.Name) : null,
        await changes.RunAsync(person.Id, ReadAccountChanges.Most, ct));
}

internal static class RoleRows
{
    /// <summary>The roles of an account, with the names of the organisations.</summary>
    public static async Task<IReadOnlyList<RoleRow>> RolesOfAsync(this Store store, Guid account, CancellationToken ct) => await (
        from membership in store.Set<AccountMembership>()
        join organisation in store.Set<Organisation>() on membership.OrganisationCode equals organisation.Code
        where membership.AccountId == account
        orderby EF.Functions.Collate(organisation.Name, store.Swedish), organisation.Code, membership.Role
        select new RoleRow(organisation.Code, organisation.Name, membership.Role)).ToListAsync(ct);
}

/// <summary>A role in an organisation.</summary>
internal sealed record RoleRow(string Code, string Organisation, Role Role);

/// <summary>What <see cref="ReadMyMemberships"/> found.</summary>
/// <param name="Roles">Where one has a role.</param>
/// <param name="Offer">The organisation that one's own address is a key to.</param>
/// <param name="Trail">What administrators and managers have done with the account.</param>
internal sealed record MyMemberships(IReadOnlyList<RoleRow> Roles, NamedCode? Offer, IReadOnlyList<TrailLine> Trail);
