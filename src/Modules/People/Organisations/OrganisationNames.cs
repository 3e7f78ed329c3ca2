using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class OrganisationNames(Store store) : IOrganisations
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await store.Set<Organisation>().Where(organisation => codes.Contains(organisation.Code))
            .ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, ct);
}
