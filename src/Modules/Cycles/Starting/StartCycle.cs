using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Asked;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Fit;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

/// <summary>Somebody starts a cycle, alone at first, from nothing or from a seed.</summary>
internal sealed class StartCycle(Store store, CycleSeeds seeds, FitTalks talks, FitEntries entries, AnswerFit answer, ILifting lifting, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, NewCycle wanted, CancellationToken ct)
    {
        if (!by.May(Policies.Practitioner))
        {
            return new Problem.Denied();
        }

        if (wanted.Id is { } id && await IsStartedAsync(by, id, ct))
        {
            return await AgainAsync(by, id, wanted, ct);
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

        var plan = new CyclePlan(wanted.Title, wanted.Purpose, wanted.Level) { Themes = wanted.ThemesOf(seed), WhatToLearn = seed.WhatToLearn };
        var started = LearningCycle.Start(plan, organisation, seed.Adaptation(), by.Id, clock.GetUtcNow(), wanted.Id);
        if (started.Problem is { } problem)
        {
            return problem;
        }

        store.Add(started.Value);
        store.Add(new PlanVersion(started.Value, "", by.Id, started.Value.StartedAt));
        store.AddRange(seed.Questions.Select(question => new CycleQuestion(started.Value.Id, question.Id)));
        await AddSeedsAsync(by, started.Value, ct);
        if (wanted.Origin.Lift is { } lift && await lifting.TryInCycleAsync(by, lift, started.Value.Id, ct) is { } taken)
        {
            return taken;
        }

        if ((await AddAnswersAsync(by, started.Value, seed, wanted, ct)).Problem is { } unclear)
        {
            return unclear;
        }

        if (await store.SaveAsync("Formuläret har redan använts. Öppna det på nytt och starta cykeln därifrån.", ct) is not { } late)
        {
            return started.Value.Id;
        }

        store.ChangeTracker.Clear();
        return await IsStartedAsync(by, started.Value.Id, ct) ? await AgainAsync(by, started.Value.Id, wanted, ct) : late;
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

    // The answers of the fit talk come with the start, in the same save, or not at all.
    private async Task<Outcome<int>> AddAnswersAsync(Person by, LearningCycle started, CycleSeed seed, NewCycle wanted, CancellationToken ct)
    {
        var own = new TeamWords(started.Level, [.. started.Themes.Select(theme => theme.Theme)], started.Place);
        return await talks.RunAsync(by, seed, started.OrganisationCode, own, ct) is { } talk
            ? await entries.AddAsync(by, started, wanted.Replies, talk.Questions, started.Id, ct)
            : 0;
    }

    // An answer that was added before the form was sent again is taken in; what is there already is left as it is.
    private async Task<Outcome<Guid>> AgainAsync(Person by, Guid started, NewCycle wanted, CancellationToken ct) =>
        wanted.Replies.Count > 0 && (await answer.RunAsync(by, started, wanted.Replies, started, ct)).Problem is { } problem ? problem : started;

    // The same form sent twice, as by a double click, is one cycle.
    private Task<bool> IsStartedAsync(Person by, Guid cycle, CancellationToken ct) => store.CyclesOf(by.Id).AnyAsync(c => c.Id == cycle, ct);
}

/// <summary>The cycle somebody wants to start.</summary>
internal sealed record NewCycle(string Title, string Purpose, SystemLevel? Level, string? Organisation, Origin Origin)
{
    /// <summary>The key that the form was given when it was opened; null when there was no form.</summary>
    public Guid? Id { get; init; }

    /// <summary>Which of the themes of what it grows from are its own; all of them when null.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>What was answered in the fit talk, by question.</summary>
    public IReadOnlyDictionary<string, FitReply> Replies { get; init; } = new Dictionary<string, FitReply>();

    public IReadOnlyList<string> ThemesOf(CycleSeed seed) => Themes is { } chosen ? [.. seed.Themes.Where(chosen.Contains)] : seed.Themes;
}
