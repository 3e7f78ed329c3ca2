using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>Reads what only members see of a cycle: plan, ring, team, and the questions of its level.</summary>
internal sealed class TeamSideQuery(Store store, IPeople people, CircleNames circles, IQuestionBank questions, ILibrary library, NextQuestion next, EntryReading reading, ILifting lifting)
{
    private const int MostPredictions = 5;

    public async Task<TeamSide> RunAsync(Guid id, Person member, string? after, CancellationToken ct)
    {
        var cycle = await store.CyclesOf(member.Id).WithPlan().AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var plan = cycle.AsPlanned();
        var isEnded = cycle.EndedAt is not null;
        var members = await store.TeamAsync(people, id, ct);
        var visited = await store.Set<PhaseStep>().Where(step => step.CycleId == id && step.Round == cycle.Round).Select(step => step.From).Distinct().ToListAsync(ct);
        var titles = await library.ThemesAsync(ct);
        return new TeamSide
        {
            Organisation = await circles.OfAsync(id, ct),
            Level = cycle.Level,
            Ring = new Ring(cycle.Round, cycle.Phase, visited, isEnded, Caption(cycle.MovedAt, isEnded)) { Cycle = id },
            Reason = await ReasonAsync(id, isEnded ? cycle.Round + 1 : cycle.Round, cycle.Phase, ct),
            MovedAt = cycle.MovedAt,
            Plan = [.. PlanPart.Written(plan, titles)],
            ToDecide = isEnded ? [] : [.. PlanPart.All.Where(part => part.Phase == cycle.Phase && part.Of(plan) == "")],
            Names = [.. members.Select(person => person.Label)],
            IsSupport = members.Any(person => person.Account == member.Id && person.IsSupport),
            Next = isEnded ? null : await next.RunAsync(member, id, cycle.Level, cycle.Phase, after, ct),
            Predictions = cycle.Phase == CyclePhase.Evaluate && !isEnded ? await PredictionsAsync(id, member, ct) : [],
            Questions = await QuestionsAsync(id, cycle.Level, member, ct),
            Sorting = isEnded ? null : await store.SortingOfferAsync(member, id, new Standing(cycle.Round, cycle.Phase), !members.Any(person => person.Account == member.Id && person.IsSupport), ct),
            Tries = await lifting.BehindAsync(member, id, ct),
            Lifted = await lifting.SentFromAsync(LiftSource.Cycle, id, ct),
            GrownFrom = cycle.GrownFrom is { } origin ? new Origins(origin.Title, CyclesLinks.Origin(origin)) : null,
        };
    }

    private static string Caption(DateTimeOffset since, bool isEnded) => $"{(isEnded ? "avslutad" : "sedan")} {since.LongDate()}";

    private Task<IReadOnlyList<EntryView>> PredictionsAsync(Guid cycle, Person member, CancellationToken ct)
    {
        var readable = store.EntriesReadableBy(member);
        var waiting = readable.Where(e => e.CycleId == cycle && e.Kind == EntryKind.Prediction && !readable.Any(outcome => outcome.PredictionId == e.Id));
        return reading.ShowAsync(waiting.OrderBy(e => e.WrittenAt).ThenBy(e => e.Id).Take(MostPredictions), member, ct);
    }

    // A round begins with how the one before ended; every other phase with the step that led there.
    private async Task<string> ReasonAsync(Guid cycle, int round, CyclePhase phase, CancellationToken ct)
    {
        var step = await store.Set<PhaseStep>().Where(s => s.CycleId == cycle && s.Round == round && s.To == phase)
            .OrderByDescending(s => s.TakenAt).Select(s => s.Reason).FirstOrDefaultAsync(ct);
        if (step is not null)
        {
            return step;
        }

        var end = await store.Set<RoundEnd>().Where(e => e.CycleId == cycle && e.Round == round - 1).Select(e => new { e.Decision, e.Reason }).SingleOrDefaultAsync(ct);
        return end is null ? "" : $"{end.Decision.Name()}. {end.Reason}";
    }

    private async Task<IReadOnlyList<BoardQuestion>> QuestionsAsync(Guid cycle, SystemLevel level, Person member, CancellationToken ct)
    {
        var answered = await store.EntriesReadableBy(member).Where(e => e.CycleId == cycle && e.AuthorId == member.Id && e.QuestionId != null)
            .Select(e => e.QuestionId!).Distinct().ToListAsync(ct);
        return [.. (await questions.ForLevelAsync(level, member, ct)).Select(question => new BoardQuestion(question, answered.Contains(question.Id)))];
    }
}
