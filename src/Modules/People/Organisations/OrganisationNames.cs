using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class OrganisationNames(Store store) : IOrganisations
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await store.Set<Organisation>().Where(organisation => codes.Contains(organisation.Code))
            .ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, ct);

    public async Task<IReadOnlyDictionary<string, string>> KindsAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await store.RegisteredAsync(codes, ct)).ToDictionary(organisation => organisation.Key, organisation => organisation.Value.Sort);

    public async Task<IReadOnlyList<ManagedOrganisation>> ManagedByAsync(Person person, CancellationToken ct)
    {
        Dictionary<string, ManagedOrganisation> managed = [];
        foreach (var code in person.Memberships.Where(m => Policies.Table[Policies.Manager].Contains(m.Role)).SelectMany(m => m.Former.Prepend(m.Organisation)).Distinct())
        {
            var found = await store.Set<Organisation>().PartsOf(code).Concat(store.Set<Organisation>().Where(o => o.Code == code))
                .Select(o => new ManagedOrganisation(o.Code, o.Name, o.MergedInto != null)).ToListAsync(ct);
            found.ForEach(organisation => managed[organisation.Code] = organisation);
        }

        var merged = (await store.GoneUpInAsync(managed.Keys, ct)).SelectMany(codes => codes).Where(code => !managed.ContainsKey(code)).ToList();
        var names = merged.Count == 0 ? new Dictionary<string, string>() : await NamesAsync(merged, ct);
        return [.. managed.Values.Concat(names.Select(name => new ManagedOrganisation(name.Key, name.Value, true))).OrderBy(o => o.Name, StringComparer.CurrentCulture).ThenBy(o => o.Code, StringComparer.Ordinal)];
    }
}
