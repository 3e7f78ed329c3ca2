using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Joining;

/// <summary>Invitations that nobody answered in time: they hold addresses of people who aren't here.</summary>
internal sealed class ForgetInvitations(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "Invitations", 30, "En inbjudan som du inte har svarat på, med din e-postadress", "efter att länken gick ut",
        "Så att den som bjöd in dig kan skicka den igen.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<Invitation>().Where(invitation => invitation.LapsesAt < before).OrderBy(invitation => invitation.Id).Take(most).ExecuteDeleteAsync(ct);
}

/// <summary>Questions about domains that nobody answered in time.</summary>
internal sealed class ForgetDomainClaims(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "DomainClaims", 30, "En fråga om en domän är organisationens, när ingen har svarat", "efter att länken gick ut",
        "Så att den som frågade ser vart frågan gick.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<DomainClaim>().Where(claim => claim.LapsesAt < before).OrderBy(claim => claim.Id).Take(most).ExecuteDeleteAsync(ct);
}
