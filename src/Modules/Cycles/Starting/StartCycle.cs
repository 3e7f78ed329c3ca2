using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>Somebody starts a cycle, alone at first, from nothing or from a seed.</summary>
internal sealed class StartCycle(Store store, CycleSeeds seeds, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, NewCycle wanted, CancellationToken ct)
    {
        if (!by.May(Policies.Practitioner))
        {
            return new Problem.Denied();
        }

        if (wanted.Id is { } id && await IsStartedAsync(by, id, ct))
        {
            return id;
        }

        var organisation = wanted.Organisation ?? by.Places.FirstOrDefault();
        if (organisation is null || !by.Places.Contains(organisation))
        {
            return new Problem.Invalid("Organisation", by.Places.Any()
                ? "Välj en av dina organisationer"
                : "Ditt konto hör inte till någon organisation. Be administratören lägga till en.");
        }

        if (await seeds.FindAsync(by, wanted.Origin, ct) is not { } seed)
        {
            return new Problem.NotFound();
        }

        var plan = new CyclePlan(wanted.Title, wanted.Purpose, wanted.Level) { Themes = seed.Themes, WhatToLearn = seed.Question ?? "" };
        var started = LearningCycle.Start(plan, organisation, seed.Adaptation(), by.Id, clock.GetUtcNow(), wanted.Id);
        if (started.Problem is { } problem)
        {
            return problem;
        }

        store.Add(started.Value);
        store.Add(new PlanVersion(started.Value, "", by.Id, started.Value.StartedAt));
        await AddSeedsAsync(by, started.Value, ct);
        var late = await store.SaveAsync("Formuläret har redan använts. Öppna det på nytt och starta cykeln därifrån.", ct);
        return late is null || await IsStartedAsync(by, started.Value.Id, ct) ? started.Value.Id : late;
    }

    // What the others had shared with the one who starts, at that moment, is what the cycle has grown out of.
    private async Task AddSeedsAsync(Person by, LearningCycle started, CancellationToken ct)
    {
        if (started.GrownFrom?.FromCycleId is { } from)
        {
            var shared = await store.EntriesReadableBy(by).Where(entry => entry.CycleId == from && entry.AuthorId != by.Id).Select(entry => entry.Id).ToListAsync(ct);
            store.AddRange(shared.Select(entry => new EntrySeed(entry, started.Id)));
        }
    }

    // The same form sent twice, as by a double click, is one cycle.
    private Task<bool> IsStartedAsync(Person by, Guid cycle, CancellationToken ct) => store.CyclesOf(by.Id).AnyAsync(c => c.Id == cycle, ct);
}

/// <summary>The cycle somebody wants to start.</summary>
internal sealed record NewCycle(string Title, string Purpose, SystemLevel? Level, string? Organisation, Origin Origin)
{
    /// <summary>The key that the form was given when it was opened; null when there was no form.</summary>
    public Guid? Id { get; init; }
}
