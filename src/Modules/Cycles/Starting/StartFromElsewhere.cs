using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>Starts a cycle out of something that was decided elsewhere, as in a meeting.</summary>
internal sealed class StartFromElsewhere(Store store, TimeProvider clock) : ICycleStarting
{
    public Outcome<Guid> Add(Person by, CycleToStart wanted)
    {
        if (!by.May(Policies.Practitioner))
        {
            return new Problem.Denied();
        }

        var started = LearningCycle.Start(new CyclePlan(wanted.Title, wanted.Purpose, wanted.Level), wanted.Organisation, grownFrom: null, by.Id, clock.GetUtcNow());
        if (started.Problem is { } problem)
        {
            return problem;
        }

        store.Add(started.Value);
        store.Add(new PlanVersion(started.Value, "", by.Id, started.Value.StartedAt));
        return started.Value.Id;
    }
}
