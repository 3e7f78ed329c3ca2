using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Running;

/// <summary>A member takes the team to another phase.</summary>
internal sealed class StepPhase(Store store, TimeProvider clock)
{
    public async Task<Outcome<PhaseStep>> RunAsync(Person by, Guid cycle, Standing seen, CyclePhase? to, string reason, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var step = found.Step(seen, to, reason, by.Id, clock.GetUtcNow());
        if (step.Problem is not null)
        {
            return step;
        }

        store.Add(step.Value);
        return await store.SaveAsync("Någon i teamet ändrade cykeln samtidigt. Det du skrev står kvar här. Skicka igen om det fortfarande gäller.", ct) ?? step;
    }
}
