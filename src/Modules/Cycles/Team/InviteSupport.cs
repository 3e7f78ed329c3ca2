using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>One of the team invites a learning support to coach this cycle and no other.</summary>
internal sealed class InviteSupport(Store store, ILearningSupport supports, TimeProvider clock)
{
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, string email, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (await supports.FindAsync(email, ct) is not { } support)
        {
            return new Problem.Invalid("SupportEmail", email.Trim() == ""
                ? "Skriv lärandestödets e-postadress"
                : "Inget lärandestöd har ett konto med den adressen. Kontrollera stavningen, eller fråga personen vilken adress som gäller.");
        }

        var invited = found.Invite(support, clock.GetUtcNow());

        // Two who change the team at once: the cycle's version lets only one through.
        store.Entry(found).State = EntityState.Modified;
        return invited.Problem is not null ? invited : await store.SaveAsync("Teamet ändrades samtidigt. Försök igen.", ct) ?? invited;
    }
}
