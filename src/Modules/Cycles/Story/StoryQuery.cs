using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Lifting;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Story;

/// <summary>Puts what happened in a cycle in the order it happened: its start, the steps, the ends of rounds, and what the reader may read of what was written.</summary>
internal sealed class StoryQuery(Store store, EntryReading reading, ILifting lifting)
{
    public async Task<IReadOnlyList<Happening>> RunAsync(Guid cycle, Person reader, CancellationToken ct)
    {
        var start = await store.Set<LearningCycle>().Where(c => c.Id == cycle).Select(c => new { c.StartedAt, c.Purpose }).SingleAsync(ct);
        var origin = await store.Set<Adaptation>().Include(a => a.Parts).AsNoTracking().SingleOrDefaultAsync(a => a.CycleId == cycle, ct);
        var steps = await store.Set<PhaseStep>().AsNoTracking().Where(s => s.CycleId == cycle).ToListAsync(ct);
        var ends = await store.Set<RoundEnd>().AsNoTracking().Where(e => e.CycleId == cycle).ToListAsync(ct);
        var sittings = await store.SittingsOf(cycle).Where(s => s.RevealedAt != null).Select(s => new { s.Id, At = s.RevealedAt!.Value, Groups = s.Groups.OrderBy(g => g.Number).Select(g => g.Name).ToList() }).ToListAsync(ct);
        var lifted = await lifting.SentFromAsync(LiftSource.Cycle, cycle, ct);
        var readable = store.EntriesReadableBy(reader).Where(e => e.CycleId == cycle).OrderBy(e => e.WrittenAt).ThenBy(e => e.Id);
        var entries = await reading.ShowAsync(readable, reader, ct);
        return
        [
            new(start.StartedAt, "Cykeln startar", start.Purpose),
            .. origin is null ? [] : Grown(origin, start.StartedAt),
            .. entries.Select(entry => new Happening(entry.WrittenAt, entry.Kind.Name(), entry.Text) { Entry = entry })
                .Concat(steps.Select(step => new Happening(step.TakenAt, $"Från {step.From.Name()} till {step.To.Name()}", step.Reason) { IsStep = true }))
                .Concat(sittings.Select(sitting => new Happening(sitting.At, "Teamet förstod tillsammans", string.Join("\n\n", sitting.Groups)) { IsStep = true, Address = CyclesLinks.Sitting(cycle, sitting.Id) }))
                .Concat(ends.Select(end => new Happening(end.DecidedAt, $"Varv {end.Round} slutar: {end.Decision.Name()}", end.Reason) { IsStep = true, Ending = EndingOf(end) }))
                .Concat(lifted.SelectMany(question => Lifted(cycle, question)))
                .OrderBy(happening => happening.At),
        ];
    }

    private static IEnumerable<Happening> Grown(Adaptation origin, DateTimeOffset at)
    {
        var told = origin.Telling.Written().Where(part => part.Text != "").Select(part => $"{part.Name}:\n{part.Text}");
        yield return new(at, $"Bygger på ”{origin.Title}”", string.Join("\n\n", told))
        {
            Address = CyclesLinks.Origin(origin),
        };
    }

    private static IEnumerable<Happening> Lifted(Guid cycle, SentQuestion question) =>
    [
        new(question.SentAt, $"Teamet lyfter en fråga till {question.Way[0].Receiver}", question.Text) { IsStep = true, Address = LiftLinks.Lifted(cycle, question.Id) },
        .. question.Way.SelectMany(stop => stop.Answers.Select(answer => new Happening(answer.At, $"{stop.Receiver} svarar: {answer.Says}", answer.Text) { IsStep = true, Address = LiftLinks.Lifted(cycle, question.Id) })),
    ];

    private static string EndingOf(RoundEnd end) => end.GoesOn ? $"Varv {end.Round + 1} börjar i {CyclePhase.Observe.Name()}." : "Cykeln är avslutad.";
}

/// <summary>Something that happened in a cycle.</summary>
/// <param name="At">When.</param>
/// <param name="Heading">What.</param>
/// <param name="Text">In the team's own words.</param>
internal sealed record Happening(DateTimeOffset At, string Heading, string Text)
{
    public EntryView? Entry { get; init; }

    public bool IsStep { get; init; }

    public string Ending { get; init; } = "";

    /// <summary>Where to read more, or null.</summary>
    public string? Address { get; init; }
}
