using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Which domain is whose.</summary>
internal static class Domains
{
    /// <summary>Who decides over an organisation's domains: its managers and the administrator. A unit has none; its domain is the organisation's.</summary>
    public static bool MayDecide(Person by, Organisation organisation) => !organisation.IsUnit && organisation.IsGovernedBy(by);

    /// <summary>The organisation at whose proven domain a mail address is, or null. The nearest domain counts, so a sub-domain may be another's.</summary>
    public static async Task<Organisation?> OrganisationOfAsync(this Store store, string email, CancellationToken ct)
    {
        var candidates = WorkAddress.Domains(email);
        var proven = await (
            from domain in store.Set<OrganisationDomain>()
            join organisation in store.Set<Organisation>() on domain.OrganisationCode equals organisation.Code
            where candidates.Contains(domain.Domain)
            orderby domain.Domain.Length descending
            select organisation).AsNoTracking().FirstOrDefaultAsync(ct);
        return proven;
    }

    /// <summary>A domain as it is kept: "@Region.se" is "region.se".</summary>
    public static Outcome<string> Read(string typed)
    {
        var domain = WorkAddress.ToAscii(typed[(typed.LastIndexOf('@') + 1)..]);
        if (domain is not { Length: > 3 and <= DomainClaim.LongestDomain } || !domain.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(domain) != UriHostNameType.Dns)
        {
            return new Problem.Invalid("Domain", "Skriv det som står efter @ i era adresser, till exempel region.se");
        }

        return PublicMail.Has(domain)
            ? new Problem.Invalid("Domain", "Vem som helst kan skaffa en adress där. Skriv en domän som bara ni använder.")
            : domain;
    }
}
