using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>A member brings a colleague into the team.</summary>
internal sealed class AddColleague(Store store, IPeople people, TimeProvider clock)
{
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, string email, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (await people.FindColleagueAsync(email, await store.CircleOfAsync(cycle, ct), ct) is not { } colleague)
        {
            return new Problem.Invalid("Email", email.Trim() == ""
                ? "Skriv kollegans e-postadress"
                : "Ingen i er organisation har ett konto med den adressen. Kontrollera stavningen, eller be administratören bjuda in personen. Arbetar personen någon annanstans kan ni bjuda in organisationen.");
        }

        var welcomed = found.Welcome(colleague, clock.GetUtcNow());

        // Two who change the team at once: the cycle's version lets only one through.
        store.Entry(found).State = EntityState.Modified;
        return welcomed.Problem is not null ? welcomed : await store.SaveAsync("Teamet ändrades samtidigt. Försök igen.", ct) ?? welcomed;
    }
}
