using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>The giver takes back what no editor has confirmed.</summary>
internal sealed class TakeBackEvidence(Store store)
{
    public async Task<Outcome<GivenEvidence>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (await store.Set<GivenEvidence>().SingleOrDefaultAsync(evidence => evidence.Id == id && evidence.GivenBy == by.Id, ct) is not { } evidence)
        {
            return new Problem.NotFound();
        }

        if (evidence.CheckTakeBack() is { } problem)
        {
            return problem;
        }

        store.Remove(evidence);
        try
        {
            await store.SaveChangesAsync(ct);
            return evidence;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict("Redaktionen läste belägget samtidigt. Läs vad de svarade.");
        }
    }
}
