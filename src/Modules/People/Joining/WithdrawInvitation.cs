using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Takes an invitation back; its link leads nowhere from now on.</summary>
internal sealed class WithdrawInvitation(Store store)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (await store.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } invitation)
        {
            return new Problem.NotFound();
        }

        var organisation = await store.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == invitation.OrganisationCode, ct);
        if (!RolesToGive.MayGive(by, organisation, invitation.Role))
        {
            return new Problem.Denied();
        }

        store.Remove(invitation);
        return await store.SaveAsync(invitation.Email, ct);
    }
}
