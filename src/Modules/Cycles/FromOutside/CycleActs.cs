using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.FromOutside;

/// <summary>Calls the handlers of the cycle's own pages.</summary>
internal sealed class CycleActs(Store store, IPeople people, ShareEntry share, StepPhase step, EndRound end) : ICycleActs
{
    public Task<Problem?> ShareWithTeamAsync(Guid author, Guid cycle, Guid entry, CancellationToken ct) =>
        ActAsync(author, cycle, async (by, _) => (await share.RunAsync(by, cycle, entry, Sharing.Team, [], ct)).Problem, ct);

    public Task<Problem?> StepAsync(Guid member, Guid cycle, CyclePhase to, string reason, CancellationToken ct) =>
        ActAsync(member, cycle, async (by, now) => !by.May(Policies.Practitioner) ? new Problem.Denied() : now.Phase == to ? new Problem.Invalid("To", $"Ni är redan i {to.Name()}") : (await step.RunAsync(by, cycle, now, to, reason, ct)).Problem, ct);

    public Task<Problem?> EndRoundAsync(Guid member, Guid cycle, RoundEnding ending, string reason, CancellationToken ct) =>
        ActAsync(member, cycle, async (by, now) => !by.May(Policies.Practitioner) ? new Problem.Denied() : (await end.RunAsync(by, cycle, now, new RoundChoice(Decision(ending), ending == RoundEnding.Adapt, reason), ct)).Problem, ct);

    private async Task<Problem?> ActAsync(Guid member, Guid cycle, Func<Person, Standing, Task<Problem?>> act, CancellationToken ct)
    {
        var now = await store.CyclesOf(member).Where(c => c.Id == cycle).Select(c => new Standing(c.Round, c.Phase)).SingleOrDefaultAsync(ct);
        return now is null || await people.PersonAsync(member, ct) is not { } by ? new Problem.NotFound() : await act(by, now);
    }

    private static RoundDecision Decision(RoundEnding ending) => ending switch
    {
        RoundEnding.Adopt => RoundDecision.Adopt,
        RoundEnding.Adapt => RoundDecision.Adapt,
        RoundEnding.Abandon => RoundDecision.Abandon,
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };
}
