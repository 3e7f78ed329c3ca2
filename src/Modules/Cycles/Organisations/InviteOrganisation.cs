using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>
/// One of the team invites somebody at another organisation. Whether the address is anybody's is told to nobody. The rest of the team is told before anything
/// happens, so that they can take back what they don't want the other to read.
/// </summary>
internal sealed class InviteOrganisation(Store store, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    public async Task<Outcome<CycleInvitation>> RunAsync(Person by, Guid cycle, string? email, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var address = CycleInvitation.Normal(email ?? "");
        if (found.EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad, så det går inte längre att bjuda in.");
        }

        if (await WhyNotAsync(cycle, address, ct) is { } problem)
        {
            return problem;
        }

        var sent = store.Set<CycleInvitation>().Where(invitation => invitation.CycleId == cycle);
        if (await sent.SingleOrDefaultAsync(invitation => invitation.Email == address, ct) is { } before)
        {
            return before;
        }

        if (await sent.CountAsync(ct) >= CycleInvitation.Most)
        {
            return new Problem.Invalid("Email", $"Ni har {CycleInvitation.Most} inbjudningar ute. Ta tillbaka någon av dem först.");
        }

        var invited = store.Add(CycleInvitation.To(cycle, address, await people.FindPractitionerAsync(address, ct), by.Id, clock.GetUtcNow())).Entity;
        await WriteAsync(by, found, invited, ct);

        // Two who invite at once: the cycle's version lets only one through, so that there are never too many.
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon i teamet ändrade cykeln i samma stund. Bjud in igen.", ct) ?? (Outcome<CycleInvitation>)invited;
    }

    private async Task<Problem?> WhyNotAsync(Guid cycle, string address, CancellationToken ct) =>
        address is { Length: 0 or > CycleInvitation.LongestEmail } || ContactDetails.In(address) is not [var only] || only != address
            ? new Problem.Invalid("Email", "Skriv en hel e-postadress, till exempel namn@kommun.se")
            : await people.FindColleagueAsync(address, await store.CircleOfAsync(cycle, ct), ct) is not null
                ? new Problem.Invalid("Email", "Personen arbetar i en organisation som redan är med. Lägg till personen som kollega under Teamet.")
                : null;

    private async Task WriteAsync(Person by, LearningCycle cycle, CycleInvitation invited, CancellationToken ct)
    {
        if (invited.AccountId is { } account && await people.ContactAsync(account, ct) is { } to)
        {
            outbox.Add(new LetterBody().Say($"Hej {to.Name}")
                .Say($"{by.Name} bjuder in dig och din organisation till en lärandecykel. Du läser vad den handlar om och vilka som är med innan du svarar.")
                .Link("Läs och svara", site.Absolute(CyclesLinks.Invitation(invited.Id)))
                .Write(to.Email, "Inbjudan till en lärandecykel", $"cycle-invitation-{invited.Id:n}"));
        }

        var team = await store.Set<CycleMember>().Where(member => member.CycleId == cycle.Id && member.AccountId != by.Id).Select(member => member.AccountId).ToListAsync(ct);
        foreach (var (member, colleague) in await people.ContactsAsync(team, ct))
        {
            outbox.Add(new LetterBody().Say($"Hej {colleague.Name}")
                .Say($"{by.Name} har bjudit in någon från en annan organisation till en lärandecykel som du är med i. Tackar personen ja läser den allt som är delat med teamet. Det du har delat med er organisation läser bara ni som var med då.")
                .Say("Vill du ta tillbaka något av det du har delat gör du det på anteckningens sida, innan personen har svarat.")
                .Link("Se organisationerna i cykeln", site.Absolute(CyclesLinks.Organisations(cycle.Id)))
                .Write(colleague.Email, "En annan organisation är inbjuden till er lärandecykel", $"cycle-invited-{invited.Id:n}-{member:n}"));
        }
    }
}

/// <summary>One of the team takes an invitation back.</summary>
internal sealed class WithdrawCycleInvitation(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid invitation, CancellationToken ct) =>
        !await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct)
            ? new Problem.NotFound()
            : await store.Set<CycleInvitation>().Where(i => i.Id == invitation && i.CycleId == cycle).ExecuteDeleteAsync(ct) > 0;
}
