using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;

namespace NaraVard.People.Memberships;

/// <summary>How somebody came to their roles, what others have done with the account, and what they have done with others'.</summary>
internal sealed class PersonalMemberships(Store store, ReadAccountChanges changes) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) => Parts(who.Account, who.Email.ToUpperInvariant());

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var email = who.Email.ToUpperInvariant();
        await store.Set<AccountChange>().Where(change => change.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<AccountChange>().Where(change => change.By == who.Account).ExecuteUpdateAsync(set => set.SetProperty(change => change.By, Guid.Empty), ct);
        await store.Set<Invitation>().Where(invitation => invitation.NormalizedEmail == email || invitation.InvitedBy == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<DomainClaim>().Where(claim => claim.ClaimedBy == who.Account).ExecuteDeleteAsync(ct);
    }

    private IEnumerable<PersonalPart> Parts(Guid me, string email) =>
    [
        new("kontoandringar", "Vad andra har ändrat i ditt konto", "Administratörer läser samma rader.", Trail(me)),
        new("andringar-av-dig", "Vad du har ändrat i andras konton", "Den det gäller och administratörer läser vem som gjorde det.", Done(me)),
        new("inbjudningar-till-dig", "Inbjudningar som väntar på ditt svar", "Den som bjöd in dig och administratörer ser att de väntar.", Invitations(i => i.NormalizedEmail == email)),
        new("inbjudningar-av-dig", "Inbjudningar som du har skickat och som väntar på svar", "Chefer i organisationen och administratörer ser dem.", Invitations(i => i.InvitedBy == me)),
        new("domanfragor", "Domäner som du har frågat om och som väntar på svar", "Chefer i organisationen och administratörer ser dem.", Claims(me)),
    ];

    private async IAsyncEnumerable<PersonalRow> Trail(Guid me)
    {
        foreach (var line in await changes.RunAsync(me, int.MaxValue, CancellationToken.None))
        {
            yield return new PersonalRow { { "När", line.At }, { "Vad", line.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Done(Guid me)
    {
        await foreach (var change in store.Set<AccountChange>().AsNoTracking().Where(change => change.By == me).OrderBy(change => change.At).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "När", change.At }, { "Vad", change.Word }, { "Roll", change.Role?.Name() }, { "Organisation", change.OrganisationCode } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Invitations(Expression<Func<Invitation, bool>> which)
    {
        await foreach (var invitation in store.Set<Invitation>().AsNoTracking().Where(which).OrderBy(invitation => invitation.SentAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "E-postadress", invitation.Email }, { "Roll", invitation.Role.Name() }, { "Organisation", invitation.OrganisationCode },
                { "Skickad", invitation.SentAt }, { "Gäller till", invitation.LapsesAt },
            };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Claims(Guid me)
    {
        await foreach (var claim in store.Set<DomainClaim>().AsNoTracking().Where(claim => claim.ClaimedBy == me).OrderBy(claim => claim.SentAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Domän", claim.Domain }, { "Organisation", claim.OrganisationCode }, { "Frågan gick till", claim.SentTo }, { "Skickad", claim.SentAt } };
        }
    }
}
