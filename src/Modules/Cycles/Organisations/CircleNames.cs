using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>The organisations that a cycle belongs to, in words: the one it was started in first, then as they came along.</summary>
internal sealed class CircleNames(Store store, IOrganisations organisations)
{
    public async Task<string> OfAsync(Guid cycle, CancellationToken ct) => Listed.Of([.. (await AllAsync(cycle, ct)).Select(organisation => organisation.Name)]);

    /// <summary>The same one by one.</summary>
    public async Task<IReadOnlyList<CircleOrganisation>> AllAsync(Guid cycle, CancellationToken ct)
    {
        var within = await store.Set<CycleOrganisation>().Where(organisation => organisation.CycleId == cycle).OrderBy(organisation => organisation.Since).ThenBy(organisation => organisation.OrganisationCode)
            .Select(organisation => organisation.OrganisationCode).ToListAsync(ct);
        var names = await organisations.NamesAsync(within, ct);
        return [.. within.Select(code => new CircleOrganisation(code, names.GetValueOrDefault(code, code)))];
    }
}

/// <summary>An organisation that a cycle belongs to.</summary>
internal sealed record CircleOrganisation(string Code, string Name);
