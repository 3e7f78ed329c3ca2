using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>
/// One of the team lets an organisation leave the cycle. All who work there stop reading what was shared with organisations; the rows go with the organisation's
/// own (<see cref="EntryOrganisation"/>), so nothing is shared with it in the same instant either.
/// </summary>
internal sealed class LetOrganisationGo(Store store)
{
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, string? organisation, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).Include(c => c.Organisations).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var left = found.LetGo(organisation ?? "");
        store.Entry(found).State = EntityState.Modified;
        return left.Problem is not null ? left : await store.SaveAsync("Någon i teamet ändrade cykeln i samma stund. Försök igen.", ct) ?? left;
    }
}
