using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Admin;

/// <summary>Accounts by name, mail address or organisation, in the order of their addresses. Nothing of what anyone does is looked at.</summary>
internal sealed class FindAccounts(Store store)
{
    public const int PageSize = 50;

    private const int LongestQuery = 200;

    public async Task<(IReadOnlyList<AccountRow> Rows, int Total)> RunAsync(string? query, int page, CancellationToken ct)
    {
        var found = Matching(query);
        var accounts = await found.OrderBy(a => a.NormalizedEmail).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(a => new { a.Id, a.DisplayName, a.Email, IsClosed = a.ClosedAt != null }).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var roles = (await (
            from membership in store.Set<AccountMembership>()
            join organisation in store.Set<Organisation>() on membership.OrganisationCode equals organisation.Code
            where ids.Contains(membership.AccountId)
            select new { membership.AccountId, membership.Role, organisation.Name }).ToListAsync(ct)).ToLookup(role => role.AccountId);
        return ([.. accounts.Select(a => new AccountRow(a.Id, a.DisplayName, a.Email!, string.Join(", ", roles[a.Id].Select(role => $"{role.Role.Name()}, {role.Name}")), a.IsClosed))], await found.CountAsync(ct));
    }

    private IQueryable<Account> Matching(string? query)
    {
        var all = store.Set<Account>().AsNoTracking();
        if (query?.Trim() is not { Length: > 0 and <= LongestQuery } wanted)
        {
            return all;
        }

        var (upper, other) = (wanted.ToUpperInvariant(), FindOrganisations.OtherCase(wanted));
        var organisations = FindOrganisations.Named(store, wanted).Select(o => o.Code);
        return all.Where(a => a.NormalizedEmail!.Contains(upper) || a.DisplayName.Contains(wanted) || a.DisplayName.Contains(other)
            || store.Set<AccountMembership>().Any(m => m.AccountId == a.Id && organisations.Contains(m.OrganisationCode)));
    }
}

/// <summary>An account in the list.</summary>
internal sealed record AccountRow(Guid Id, string Name, string Email, string Roles, bool IsClosed);
