using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class OrganisationNames(Store store) : IOrganisations
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await store.Set<Organisation>().Where(organisation => codes.Contains(organisation.Code))
            .ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, ct);

    public async Task<IReadOnlyDictionary<string, string>> LivingNamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        // One query, and one more for each step of a merger.
        for (var now = codes.Distinct().ToDictionary(code => code); ;)
        {
            var found = await store.Set<Organisation>().Where(o => now.Values.Contains(o.Code)).Select(o => new { o.Code, o.Name, o.MergedInto }).ToDictionaryAsync(o => o.Code, ct);
            if (found.Values.All(o => o.MergedInto is null))
            {
                return now.Where(code => found.ContainsKey(code.Value)).ToDictionary(code => code.Key, code => found[code.Value].Name);
            }

            now = now.ToDictionary(code => code.Key, code => found.GetValueOrDefault(code.Value)?.MergedInto ?? code.Value);
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> KindsAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var found = await store.Set<Organisation>().Where(o => codes.Contains(o.Code)).Select(o => new { o.Code, o.Kind, o.Above }).ToListAsync(ct);
        var outermost = found.Where(o => o.Above != "").Select(o => Organisation.CodesOf(o.Above)[0]).Distinct().ToList();
        var above = outermost.Count == 0 ? [] : await store.Set<Organisation>().Where(o => outermost.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Kind, ct);
        return found.ToDictionary(o => o.Code, o => OrganisationKinds.InSwedish(o.Above == "" ? o.Kind : above.GetValueOrDefault(Organisation.CodesOf(o.Above)[0], "")));
    }

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
        return [.. managed.Values.Concat(names.Select(name => new ManagedOrganisation(name.Key, name.Value, true))).OrderBy(o => o.Name, SwedishOrder.Words).ThenBy(o => o.Code, StringComparer.Ordinal)];
    }
}
