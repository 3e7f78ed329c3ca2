using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>The organisations that a cycle belongs to, in words: the one it was started in first, then as they came along.</summary>
internal sealed class CircleNames(Store store, IOrganisations organisations)
{
    public async Task<string> OfAsync(Guid cycle, CancellationToken ct) => (await AllAsync(cycle, ct)).InWords();

    /// <summary>The same one by one.</summary>
    public async Task<IReadOnlyList<CircleOrganisation>> AllAsync(Guid cycle, CancellationToken ct) => await NamedAsync(await store.CircleOfAsync(cycle, ct), ct);

    /// <summary>The organisations that an entry is shared with.</summary>
    public async Task<IReadOnlyList<CircleOrganisation>> ReadingAsync(Guid entry, CancellationToken ct) => await NamedAsync(
        await (from reading in store.Set<EntryOrganisation>()
               join organisation in store.Set<CycleOrganisation>() on new { reading.CycleId, reading.OrganisationCode } equals new { organisation.CycleId, organisation.OrganisationCode }
               where reading.EntryId == entry
               orderby organisation.Since, organisation.OrganisationCode
               select reading.OrganisationCode).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<CircleOrganisation>> NamedAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        var names = await organisations.LivingNamesAsync(codes, ct);
        return [.. codes.Select(code => new CircleOrganisation(code, names.GetValueOrDefault(code, code)))];
    }
}

/// <summary>An organisation that a cycle belongs to, with the name that it has now.</summary>
internal sealed record CircleOrganisation(string Code, string Name);

/// <summary>Which organisations a cycle belongs to, and which of them an entry is shared with.</summary>
internal static class Circle
{
    /// <summary>The codes of a cycle's organisations: the one it was started in first, then as they came along.</summary>
    public static async Task<IReadOnlyList<string>> CircleOfAsync(this Store store, Guid cycle, CancellationToken ct) =>
        await store.Set<CycleOrganisation>().Where(organisation => organisation.CycleId == cycle).OrderBy(organisation => organisation.Since).ThenBy(organisation => organisation.OrganisationCode)
            .Select(organisation => organisation.OrganisationCode).ToListAsync(ct);

    /// <summary>Lets exactly these organisations read an entry that is shared with organisations, and none of an entry that isn't.</summary>
    public static async Task FollowCircleAsync(this Store store, CycleEntry entry, IReadOnlyCollection<string> circle, CancellationToken ct)
    {
        var kept = await store.Set<EntryOrganisation>().Where(reading => reading.EntryId == entry.Id).ToListAsync(ct);
        var wanted = entry.Sharing == Sharing.Organisation ? circle.ToHashSet() : [];
        store.RemoveRange(kept.Where(reading => !wanted.Contains(reading.OrganisationCode)));
        store.AddRange(wanted.Except(kept.Select(reading => reading.OrganisationCode)).Select(code => new EntryOrganisation(entry.Id, entry.CycleId, code)));
    }

    public static string InWords(this IEnumerable<CircleOrganisation> circle) => Listed.Of([.. circle.Select(organisation => organisation.Name).Distinct()]);
}
