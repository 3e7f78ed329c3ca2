using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Takes a domain back, proven or only asked about. Those who joined by it stay; nobody else joins by it.</summary>
internal sealed class GiveUpDomain(Store store)
{
    public async Task<Outcome<string>> RunAsync(Person by, string code, string domain, CancellationToken ct)
    {
        if (await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct) is not { } organisation)
        {
            return new Problem.NotFound();
        }

        if (!Domains.MayDecide(by, organisation))
        {
            return new Problem.Denied();
        }

        store.RemoveRange(await store.Set<OrganisationDomain>().Where(d => d.OrganisationCode == code && d.Domain == domain).ToListAsync(ct));
        store.RemoveRange(await store.Set<DomainClaim>().Where(d => d.OrganisationCode == code && d.Domain == domain).ToListAsync(ct));
        return await store.SaveAsync(domain, ct);
    }
}
