using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>What lies above, below and within what.</summary>
internal static class Tree
{
    /// <summary>All that is a part of an organisation, at any depth; not itself.</summary>
    public static IQueryable<Organisation> PartsOf(this IQueryable<Organisation> organisations, string code)
    {
        var within = $".{code}.";
        return organisations.Where(o => o.Above.Contains(within));
    }

    /// <summary>Where an account belongs: its memberships, what each lies within, and what has gone up in any of these.</summary>
    public static async Task<IReadOnlyList<Membership>> MembershipsOfAsync(this Store store, Guid account, CancellationToken ct) =>
        [.. (await store.MembershipsOfAsync([account], ct))[account]];

    /// <summary>The same for many accounts, by account.</summary>
    public static async Task<ILookup<Guid, Membership>> MembershipsOfAsync(this Store store, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var direct = await (
            from membership in store.Set<AccountMembership>()
            join organisation in store.Set<Organisation>() on membership.OrganisationCode equals organisation.Code
            where accounts.Contains(membership.AccountId)
            orderby membership.OrganisationCode, membership.Role
            select new { membership.AccountId, membership.OrganisationCode, membership.Role, organisation.Above }).AsNoTracking().ToListAsync(ct);
        var memberships = direct.Select(m => (m.AccountId, Membership: new Membership(m.OrganisationCode, m.Role) { Within = Organisation.CodesOf(m.Above) })).ToList();
        var merged = await store.GoneUpInAsync(memberships.SelectMany(m => m.Membership.Places).Distinct(), ct);
        return memberships.ToLookup(m => m.AccountId, m => m.Membership with { Former = merged.Count == 0 ? [] : [.. Follow(m.Membership.Places, merged)] });
    }

    /// <summary>What has gone up in some organisations, in one step or several: the code of each, by what it went up in.</summary>
    public static async Task<ILookup<string, string>> GoneUpInAsync(this Store store, IEnumerable<string> codes, CancellationToken ct)
    {
        List<(string Into, string Code)> all = [];
        for (var next = codes.ToList(); next.Count > 0;)
        {
            var found = await store.Set<Organisation>().Where(o => o.MergedInto != null && next.Contains(o.MergedInto)).Select(o => new { o.Code, o.MergedInto }).ToListAsync(ct);
            all.AddRange(found.Select(o => (o.MergedInto!, o.Code)));
            next = [.. found.Select(o => o.Code)];
        }

        return all.ToLookup(step => step.Into, step => step.Code);
    }

    /// <summary>A living organisation or unit by its code, by its name, or as <see cref="Label"/> writes it; or null.</summary>
    public static async Task<Organisation?> FindOrganisationAsync(this Store store, string typed, CancellationToken ct)
    {
        var wanted = typed.Trim();
        var living = store.Set<Organisation>().AsNoTracking().Where(o => o.MergedInto == null);
        var found = await living.Where(o => o.Code == wanted || o.Name == wanted).OrderBy(o => o.Above.Length).FirstOrDefaultAsync(ct);
        return found ?? (wanted.LastIndexOf('(') is > 0 and var at && wanted[^1] == ')' ? await FindOrganisationAsync(store, wanted[(at + 1)..^1], ct) : null);
    }

    /// <summary>The code of what an organisation has gone up in at last, or its own while it lives.</summary>
    public static async Task<string> LivingCodeAsync(this Store store, string code, CancellationToken ct)
    {
        while (await store.Set<Organisation>().Where(o => o.Code == code).Select(o => o.MergedInto).SingleOrDefaultAsync(ct) is { } into)
        {
            code = into;
        }

        return code;
    }

    /// <summary>All that lives, as written in a list to choose from.</summary>
    public static async Task<IReadOnlyList<string>> LabelsAsync(this Store store, CancellationToken ct)
    {
        var swedish = store.Swedish;
        var living = await store.Set<Organisation>().Where(o => o.MergedInto == null).OrderBy(o => EF.Functions.Collate(o.Name, swedish)).Select(o => new { o.Name, o.Code, o.Above }).ToListAsync(ct);
        return [.. living.Select(o => Label(o.Name, o.Code, o.Above))];
    }

    /// <summary>How an organisation is written in a list to choose from: a unit with its code, since names of units recur.</summary>
    public static string Label(string name, string code, string above) => above == "" ? name : $"{name} ({code})";

    /// <summary>
    /// Holds an organisation as it is until the transaction ends, so that nobody lets it go up in another meanwhile. The save of
    /// nothing takes the row's lock on PostgreSQL; SQLite has one writer at a time.
    /// </summary>
    /// <returns>False when there is no such organisation, or it has gone up in another.</returns>
    public static async Task<bool> HoldAsync(this Store store, string code, CancellationToken ct) =>
        await store.Set<Organisation>().Where(o => o.Code == code && o.MergedInto == null).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, o => o.Name), ct) == 1;

    /// <summary>Keeps what an organisation was called; a name it has had before is kept once.</summary>
    public static async Task KeepAsync(this Store store, FormerName former, CancellationToken ct)
    {
        if (await store.Set<FormerName>().FindAsync([former.Code, former.Name], ct) is { } before)
        {
            before.Until = former.Until;
        }
        else
        {
            store.Add(former);
        }
    }

    private static IEnumerable<string> Follow(IEnumerable<string> codes, ILookup<string, string> merged) =>
        codes.SelectMany(code => merged[code].Concat(Follow(merged[code], merged)));
}
