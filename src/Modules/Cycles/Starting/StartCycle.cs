using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>Somebody starts a cycle, alone at first, from nothing or from a seed.</summary>
internal sealed class StartCycle(Store store, CycleSeeds seeds, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, NewCycle wanted, CancellationToken ct)
    {
        var organisation = wanted.Organisation ?? by.Organisations.FirstOrDefault();
        if (organisation is null || !by.Organisations.Contains(organisation))
        {
            return new Problem.Invalid("Organisation", by.Organisations.Any()
                ? "Välj en av dina organisationer"
                : "Ditt konto hör inte till någon organisation. Be administratören lägga till en.");
        }

        if (await seeds.FindAsync(by, wanted.Origin, ct) is not { } seed)
        {
            return new Problem.NotFound();
        }

        var plan = new CyclePlan(wanted.Title, wanted.Purpose, wanted.Level) { Themes = seed.Themes, WhatToLearn = seed.Question ?? "" };
        var started = LearningCycle.Start(plan, organisation, seed.Adaptation(), by.Id, clock.GetUtcNow());
        if (started.Problem is { } problem)
        {
            return problem;
        }

        store.Add(started.Value);
        await store.SaveChangesAsync(ct);
        return started.Value.Id;
    }
}

/// <summary>The cycle somebody wants to start.</summary>
internal sealed record NewCycle(string Title, string Purpose, SystemLevel Level, string? Organisation, Origin Origin);
