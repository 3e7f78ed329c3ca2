using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Answers an invitation with yes. Whoever has the link reads the mail address, so a new account needs no more proof.</summary>
internal sealed class AcceptInvitation(Store store, IPeople people, Joiner joiner, TimeProvider clock)
{
    /// <summary>What a link is about, or null when it doesn't work: answered, withdrawn, too old, or sent by somebody who may no longer invite.</summary>
    public async Task<OpenInvitation?> FindAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (LinkToken.HashOf(token), clock.GetUtcNow());
        if (await store.Set<Invitation>().SingleOrDefaultAsync(i => i.TokenHash == hash && i.LapsesAt > now, ct) is not { } invitation
            || await people.PersonAsync(invitation.InvitedBy, ct) is not { } inviter)
        {
            return null;
        }

        var organisation = await store.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == invitation.OrganisationCode, ct);
        return RolesToGive.MayGive(inviter, organisation, invitation.Role)
            ? new OpenInvitation(invitation, organisation.Name, inviter.Name, await joiner.HasAccountAsync(invitation.Email, ct))
            : null;
    }

    public async Task<Outcome<Joined>> RunAsync(Person? current, string token, string name, string password, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (await FindAsync(token, ct) is not { } open)
        {
            return Joiner.Gone;
        }

        store.Remove(open.Invitation);
        var joined = await joiner.RunAsync(open.Invitation.Email, open.Invitation.OrganisationCode, open.Invitation.Role, name, password, ct);
        if (joined.Problem is not null)
        {
            return joined;
        }

        await transaction.CommitAsync(ct);
        await joiner.EnterAsync(joined.Value, current);
        return joined;
    }
}

/// <summary>An invitation whose link works.</summary>
internal sealed record OpenInvitation(Invitation Invitation, string Organisation, string Inviter, bool HasAccount);
