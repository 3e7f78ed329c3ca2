using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Accounts;

internal sealed class AccountDirectory(Store store) : IPeople
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) =>
        await store.Set<Account>().Where(account => accounts.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);

    public Task<Contact?> ContactAsync(Guid account, CancellationToken ct) =>
        store.Set<Account>().Where(a => a.Id == account && a.ClosedAt == null)
            .Select(a => new Contact(a.DisplayName, a.Email!))
            .SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, Contact>> ContactsAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct) =>
        await store.Set<Account>().Where(account => accounts.Contains(account.Id) && account.ClosedAt == null)
            .ToDictionaryAsync(account => account.Id, account => new Contact(account.DisplayName, account.Email!), ct);

    public async Task<IReadOnlyList<Contact>> AdministratorsAsync(CancellationToken ct) =>
        await store.Set<Account>().Where(account => store.Set<AccountMembership>().Any(m => m.AccountId == account.Id && m.Role == Role.Administrator))
            .OrderBy(account => account.Id).Select(account => new Contact(account.DisplayName, account.Email!)).ToListAsync(ct);

    public async Task<Person?> PersonAsync(Guid account, CancellationToken ct)
    {
        if (await store.Set<Account>().Where(a => a.Id == account && a.ClosedAt == null).Select(a => a.DisplayName).SingleOrDefaultAsync(ct) is not { } name)
        {
            return null;
        }

        return new Person(account, name, await store.MembershipsOfAsync(account, ct));
    }

    public async Task<IReadOnlyDictionary<Guid, Person>> PeopleAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var names = await store.Set<Account>().Where(account => accounts.Contains(account.Id) && account.ClosedAt == null)
            .Select(account => new { account.Id, account.DisplayName }).ToListAsync(ct);
        var memberships = await store.MembershipsOfAsync(accounts, ct);
        return names.ToDictionary(account => account.Id, account => new Person(account.Id, account.DisplayName, [.. memberships[account.Id]]));
    }

    public async Task<IReadOnlyDictionary<Guid, Contact>> EditorsAsync(CancellationToken ct) =>
        await store.Set<Account>().Where(account => store.Set<AccountMembership>().Any(m => m.AccountId == account.Id && m.Role == Role.Editor))
            .ToDictionaryAsync(account => account.Id, account => new Contact(account.DisplayName, account.Email!), ct);

    public Task<Guid?> FindPractitionerAsync(string email, CancellationToken ct)
    {
        var (normalized, roles) = (email.Trim().ToUpperInvariant(), Policies.Table[Policies.Practitioner]);
        return store.Set<Account>()
            .Where(account => account.NormalizedEmail == normalized && account.ClosedAt == null && store.Set<AccountMembership>().Any(m => m.AccountId == account.Id && roles.Contains(m.Role)))
            .Select(account => (Guid?)account.Id).SingleOrDefaultAsync(ct);
    }

    public async Task<Guid?> FindColleagueAsync(string email, IEnumerable<string> organisations, CancellationToken ct)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var found = await store.Set<Account>().Where(account => account.NormalizedEmail == normalized).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(ct);
        return found is { } account && (await store.MembershipsOfAsync(account, ct)).Any(m => m.Role != Role.LearningSupport && m.Places.Concat(m.Former).Intersect(organisations).Any()) ? found : null;
    }

    public async Task<ILookup<string, Guid>> ManagersAsync(IReadOnlyCollection<string> organisations, CancellationToken ct)
    {
        var asked = await store.Set<Organisation>().AsNoTracking().Where(o => organisations.Contains(o.Code)).ToListAsync(ct);
        var places = asked.SelectMany(o => o.AboveCodes.Append(o.Code)).Distinct().ToList();
        var managers = (await store.Set<AccountMembership>()
            .Where(m => m.Role == Role.Manager && places.Contains(m.OrganisationCode) && store.Set<Account>().Any(account => account.Id == m.AccountId && account.ClosedAt == null))
            .Select(m => new { m.OrganisationCode, m.AccountId }).ToListAsync(ct)).ToLookup(m => m.OrganisationCode, m => m.AccountId);
        return asked.SelectMany(o => NearestOf(o, managers).Select(account => (o.Code, account))).ToLookup(pair => pair.Code, pair => pair.account);
    }

    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Person by, string organisation, int most, CancellationToken ct)
    {
        var found = await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == organisation, ct);
        if (found is null || !by.Memberships.Any(m => m.Role == Role.Manager && found.AboveCodes.Append(found.Code).Contains(m.Organisation)))
        {
            return [];
        }

        var (there, swedish) = (store.Set<AccountMembership>().Where(m => m.OrganisationCode == organisation && m.Role != Role.LearningSupport), store.Swedish);
        return await store.Set<Account>().Where(account => account.ClosedAt == null && there.Any(m => m.AccountId == account.Id))
            .OrderBy(account => EF.Functions.Collate(account.DisplayName, swedish)).ThenBy(account => account.Id).Take(most)
            .Select(account => new Colleague(account.Id, account.DisplayName, there.Any(m => m.AccountId == account.Id && m.Role == Role.Manager))).ToListAsync(ct);
    }

    private static IEnumerable<Guid> NearestOf(Organisation organisation, ILookup<string, Guid> managers) =>
        organisation.AboveCodes.Append(organisation.Code).Reverse().Where(managers.Contains).Select(code => managers[code]).FirstOrDefault([]);
}
