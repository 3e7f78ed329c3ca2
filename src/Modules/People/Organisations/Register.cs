using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class Register(Store store, LiveContent content) : IRegister
{
    public async Task<RegisteredOrganisation?> FindAsync(string code, CancellationToken ct)
    {
        var living = await store.LivingCodeAsync(code, ct);
        return await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == living, ct) is { } found ? Told(found) : null;
    }

    public async Task<IReadOnlyList<RegisteredOrganisation>> AtLevelAsync(SystemLevel level, string? words, string within, int most, CancellationToken ct)
    {
        var (inside, swedish) = ($".{within}.", store.Swedish);
        var aliases = PlaceNames.Of(await content.NowAsync(ct)).All
            .Where(place => words?.Trim() is { Length: > 0 } wanted && place.Aliases.Any(alias => alias.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            .Select(place => place.Code).ToList();
        var named = FindOrganisations.Named(store, words).Select(o => o.Code);
        var found = await store.Set<Organisation>().AsNoTracking()
            .Where(o => o.Level == level && o.MergedInto == null && (o.Above == "" || o.Above.Contains(inside)) && (named.Contains(o.Code) || aliases.Contains(o.Code)))
            .OrderBy(o => EF.Functions.Collate(o.Name, swedish)).ThenBy(o => o.Code).Take(most).ToListAsync(ct);
        return [.. found.Select(Told)];
    }

    public async Task<IReadOnlyDictionary<string, string>> RegionsAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var outermost = (await store.Set<Organisation>().AsNoTracking().Where(o => codes.Contains(o.Code)).ToListAsync(ct)).ToDictionary(o => o.Code, o => Told(o).Outermost);
        var places = outermost.Values.Distinct().ToList();
        var regions = await store.Set<Organisation>().AsNoTracking().Where(o => places.Contains(o.Code))
            .Select(o => new { o.Code, Region = o.Level == SystemLevel.Region ? o.Code : o.ParentCode }).Where(o => o.Region != null).ToDictionaryAsync(o => o.Code, o => o.Region!, ct);
        var wanted = regions.Values.Distinct().ToList();
        var names = await store.Set<Organisation>().AsNoTracking().Where(o => wanted.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        return outermost.Where(pair => regions.TryGetValue(pair.Value, out var region) && names.ContainsKey(region)).ToDictionary(pair => pair.Key, pair => names[regions[pair.Value]]);
    }

    public async Task<IReadOnlySet<string>> WithManagersAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var asked = await store.Set<Organisation>().AsNoTracking().Where(o => codes.Contains(o.Code)).ToListAsync(ct);
        var places = asked.SelectMany(o => o.AboveCodes.Append(o.Code)).Distinct().ToList();
        var managed = await store.Set<AccountMembership>().Where(m => m.Role == Role.Manager && places.Contains(m.OrganisationCode)).Select(m => m.OrganisationCode).Distinct().ToListAsync(ct);
        return asked.Where(o => o.AboveCodes.Append(o.Code).Any(managed.Contains)).Select(o => o.Code).ToHashSet();
    }

    private static RegisteredOrganisation Told(Organisation o) => new(o.Code, o.Name, o.Level, o.ParentCode, o.AboveCodes);
}
