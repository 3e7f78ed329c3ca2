using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>One of the team lets other teams see what they have just looked at.</summary>
internal sealed class PutUpSign(Store store)
{
    private const string TooLate = "Någon i teamet ändrade cykeln medan du läste. Läs en gång till vad andra team får se.";

    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="showsPlace">Whether the place may be seen.</param>
    /// <param name="seen">The cycle's version that was looked at.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<TeamSign>> RunAsync(Person by, Guid cycle, bool showsPlace, int seen, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).WithPlan().AsNoTracking().SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (found.EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad. Bara team med en cykel som pågår kan hittas av andra.");
        }

        if (found.Version != seen)
        {
            return new Problem.Conflict(TooLate);
        }

        var sign = await store.Set<TeamSign>().SingleOrDefaultAsync(s => s.CycleId == cycle, ct) ?? store.Add(TeamSign.For(cycle)).Entity;
        sign.Show(found.AsPlanned(), showsPlace);
        return await store.SaveAsync(TooLate, ct) ?? (Outcome<TeamSign>)sign;
    }
}

/// <summary>One of the team takes it away again, at once.</summary>
internal sealed class TakeDownSign(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.NotFound();
        }

        return await store.Set<TeamSign>().Where(sign => sign.CycleId == cycle).ExecuteDeleteAsync(ct) > 0;
    }
}
