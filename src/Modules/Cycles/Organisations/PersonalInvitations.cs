using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.Organisations;

/// <summary>Invitations to cycles of other organisations: to somebody, and by somebody.</summary>
internal sealed class PersonalInvitations(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("cykelinbjudningar", "Inbjudningar till lärandecykler i andra organisationer", "Teamet som bjuder in ser adressen. Svarar du nej tas inbjudan bort.", Rows(ToMe(who))),
        new("cykelinbjudningar-av-dig", "Inbjudningar som du har skickat till andra organisationer", "Teamet ser dem.", Rows(store.Set<CycleInvitation>().Where(invitation => invitation.InvitedBy == who.Account))),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await ToMe(who).ExecuteDeleteAsync(ct);
        await store.Set<CycleInvitation>().Where(invitation => invitation.InvitedBy == who.Account).ExecuteDeleteAsync(ct);
    }

    private IQueryable<CycleInvitation> ToMe(DataSubject who)
    {
        var email = CycleInvitation.Normal(who.Email);
        return store.Set<CycleInvitation>().Where(invitation => invitation.AccountId == who.Account || invitation.Email == email);
    }

    private static async IAsyncEnumerable<PersonalRow> Rows(IQueryable<CycleInvitation> invitations)
    {
        await foreach (var invitation in invitations.AsNoTracking().OrderBy(invitation => invitation.InvitedAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Till", invitation.Email }, { "Skickad", invitation.InvitedAt } };
        }
    }
}

/// <summary>Invitations that nobody has taken up in time: they hold addresses of people who may not be here.</summary>
internal sealed class ForgetCycleInvitations(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "CycleInvitations", 30, "En inbjudan till en lärandecykel i en annan organisation, med din e-postadress", "efter att den skickades",
        "Så att du hinner svara, och teamet kan ta tillbaka den.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<CycleInvitation>().Where(invitation => invitation.InvitedAt < before).OrderBy(invitation => invitation.Id).Take(most).ExecuteDeleteAsync(ct);
}
