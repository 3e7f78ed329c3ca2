using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Takes the answer of a mailbox at a domain: it is the organisation's, or it isn't.</summary>
internal sealed class ProveDomain(Store store, IPeople people, TimeProvider clock)
{
    /// <summary>What a link is about, or null when it doesn't work: answered, too old, or asked by somebody who no longer decides.</summary>
    public async Task<OpenClaim?> FindAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (LinkToken.HashOf(token), clock.GetUtcNow());
        if (await store.Set<DomainClaim>().SingleOrDefaultAsync(c => c.TokenHash == hash && c.LapsesAt > now, ct) is not { } claim
            || await people.PersonAsync(claim.ClaimedBy, ct) is not { } asker)
        {
            return null;
        }

        var organisation = await store.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == claim.OrganisationCode, ct);
        return Domains.MayDecide(asker, organisation) ? new OpenClaim(claim, organisation.Name, asker.Name) : null;
    }

    public async Task<Outcome<OpenClaim>> RunAsync(string token, bool isOurs, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } open)
        {
            return Joiner.Gone;
        }

        store.Remove(open.Claim);
        if (isOurs)
        {
            store.Add(new OrganisationDomain { Domain = open.Claim.Domain, OrganisationCode = open.Claim.OrganisationCode, ProvenAt = clock.GetUtcNow() });
        }

        return await store.SaveAsync(open, ct);
    }
}

/// <summary>A question about a domain whose link works.</summary>
internal sealed record OpenClaim(DomainClaim Claim, string Organisation, string Asker);
