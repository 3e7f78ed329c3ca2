using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Running;

/// <summary>A member ends the round for the team: adopt, adapt or abandon.</summary>
internal sealed class EndRound(Store store, TimeProvider clock)
{
    public async Task<Outcome<RoundEnd>> RunAsync(Person by, Guid cycle, Standing seen, RoundChoice choice, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var end = found.EndRound(seen, choice, by.Id, clock.GetUtcNow());
        if (end.Problem is not null)
        {
            return end;
        }

        store.Add(end.Value);
        return await store.SaveAsync("Någon i teamet ändrade cykeln samtidigt. Det du skrev står kvar här. Skicka igen om det fortfarande gäller.", ct) ?? end;
    }
}
