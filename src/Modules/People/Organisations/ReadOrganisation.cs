using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>What an organisation's page shows: what lies below, who has a role there, and what it was before.</summary>
internal sealed class ReadOrganisation(Store store)
{
    public const int PageSize = 50;

    public async Task<OrganisationHome> RunAsync(OrganisationView organisation, int page, CancellationToken ct)
    {
        var (code, inside, swedish) = (organisation.Code, organisation.Itself.Inside, store.Swedish);
        var below = await store.Set<Organisation>().AsNoTracking().Where(o => o.Above == inside && o.MergedInto == null).OrderBy(o => EF.Functions.Collate(o.Name, swedish)).ToListAsync(ct);
        var former = await store.Set<FormerName>().AsNoTracking().Where(f => f.Code == code && f.Name != organisation.Name).OrderByDescending(f => f.Until).ToListAsync(ct);
        var merged = await store.Set<Organisation>().Where(o => o.MergedInto == code).OrderByDescending(o => o.MergedAt).Select(o => new MergedHere(o.Name, o.MergedAt!.Value)).ToListAsync(ct);
        var members =
            from membership in store.Set<AccountMembership>()
            join account in store.Set<Account>() on membership.AccountId equals account.Id
            where membership.OrganisationCode == code
            orderby EF.Functions.Collate(account.DisplayName, swedish), account.Id, membership.Role
            select new Member(account.Id, account.DisplayName, membership.Role);
        return new OrganisationHome(below, former, merged, await members.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), await members.CountAsync(ct));
    }
}

/// <summary>What an organisation's page shows beside its name.</summary>
internal sealed record OrganisationHome(
    IReadOnlyList<Organisation> Below, IReadOnlyList<FormerName> FormerNames, IReadOnlyList<MergedHere> Merged, IReadOnlyList<Member> Members, int MembersInAll);

/// <summary>What has gone up here, and when.</summary>
internal sealed record MergedHere(string Name, DateTimeOffset At);

/// <summary>Somebody's role in an organisation.</summary>
internal sealed record Member(Guid Account, string Name, Role Role);
