using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Asks a mailbox at a domain whether the domain is the organisation's. Only whoever looks after the domain reads mail there.</summary>
internal sealed class ClaimDomain(Store store, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <summary>How many domains an organisation may have asked about.</summary>
    private const int Most = 20;

    public async Task<Outcome<string>> RunAsync(Person by, string code, string typed, string mailbox, CancellationToken ct)
    {
        if (await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code && o.MergedInto == null, ct) is not { } organisation)
        {
            return new Problem.NotFound();
        }

        if (!Domains.MayDecide(by, organisation))
        {
            return new Problem.Denied();
        }

        var free = await FreeAsync(Domains.Read(typed), code, ct);
        return free.Problem is null ? await AskAsync(by, organisation, free.Value, mailbox, ct) : free;
    }

    private async Task<Outcome<string>> FreeAsync(Outcome<string> read, string code, CancellationToken ct)
    {
        if (read.Problem is not null)
        {
            return read;
        }

        var domain = read.Value;
        if (await store.Set<OrganisationDomain>().Where(d => d.Domain == domain).Select(d => d.OrganisationCode).SingleOrDefaultAsync(ct) is { } owner)
        {
            return new Problem.Invalid("Domain", owner == code ? "Domänen är redan er" : "Domänen är redan en annan organisations. Be administratören om det är fel.");
        }

        var others = await store.Set<DomainClaim>().CountAsync(c => c.OrganisationCode == code && c.Domain != domain, ct);
        return others >= Most ? new Problem.Invalid("Domain", "Ni har frågat om många domäner. Ta bort några som inte har fått svar.") : domain;
    }

    private async Task<Outcome<string>> AskAsync(Person by, Organisation organisation, string domain, string mailbox, CancellationToken ct)
    {
        var asked = await store.Set<DomainClaim>().SingleOrDefaultAsync(c => c.OrganisationCode == organisation.Code && c.Domain == domain, ct);
        var claim = asked ?? DomainClaim.Of(domain, organisation.Code);
        var sent = claim.Send(mailbox, by.Id, clock.GetUtcNow());
        if (sent.Problem is { } problem)
        {
            return problem;
        }

        if (asked is null)
        {
            store.Add(claim);
        }

        outbox.Add(Letter(by, organisation, claim, site.Absolute(JoiningLinks.Proof(sent.Value))));
        return await store.SaveAsync(claim.SentTo, ct);
    }

    private static Letter Letter(Person by, Organisation organisation, DomainClaim claim, string link) => new LetterBody()
        .Say("Hej")
        .Say($"{by.Name} säger på NäraVård att domänen {claim.Domain} är {organisation.Name}s. Den som har en e-postadress där kan då skaffa ett konto som medarbetare i {organisation.Name}.")
        .Say("Ni får mejlet för att ni läser posten till domänen. Stämmer det? Svara här:")
        .Button("Svara om domänen", link, above: "")
        .Say($"Länken gäller till {claim.LapsesAt.LongDate()}. Svarar ni inte händer ingenting.")
        .Write(claim.SentTo, $"Är domänen {claim.Domain} {organisation.Name}s?", $"domain-{claim.Id:n}-{claim.SentAt.ToUnixTimeSeconds()}");
}
