using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.Meetings.Formats;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>What somebody filled in to plan a meeting.</summary>
internal sealed record NewMeeting(SystemLevel Level, string Organisation, TypedDetails Details, IReadOnlyCollection<string> Questions, string MinutesEach, IssueQuestion? Brought)
{
    /// <summary>The obstacles of cycles that are ticked.</summary>
    public IReadOnlyCollection<Guid> Wanted { get; init; } = [];

    /// <summary>The format that the meeting is held as, or null.</summary>
    public Live<MeetingFormat>? Format { get; init; }

    /// <summary>What is ticked: a question of the series comes first and is the meeting's own, as it stands in no table.</summary>
    public IEnumerable<(string Id, string Text)> Ticked(IEnumerable<BankQuestion> table) =>
    [
        .. Brought is { } brought && Questions.Contains(brought.Id) ? [("", Cut.To(brought.Text, AgendaItem.LongestText))] : Array.Empty<(string, string)>(),
        .. table.Where(question => Questions.Contains(question.Id)).Select(question => (question.Id, question.Text)),
    ];
}

/// <summary>Plans a meeting about some of a level's questions.</summary>
internal sealed class PlanMeeting(Store store, IOrganisations organisations, IQuestionBank bank, IWantingCycles cycles)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, NewMeeting wanted, CancellationToken ct)
    {
        if (!(await organisations.ManagedByAsync(by, ct)).Any(managed => managed.Code == wanted.Organisation && !managed.IsMerged))
        {
            return new Problem.Invalid("Organisation", "Välj en organisation där du är chef");
        }

        var (details, minutes) = (MeetingDetails.Read(wanted.Details), WholeMinutes.ForQuestion("MinutesEach", wanted.MinutesEach));
        if ((details.Problem ?? minutes.Problem) is { } problem)
        {
            return problem;
        }

        var questions = wanted.Ticked(await bank.ForLevelAsync(wanted.Level, by, ct)).ToList();
        var obstacles = wanted.Wanted.Count == 0 ? [] : (await cycles.ForManagerAsync(by, ChangeAgenda.MostOfCycles, ct)).Where(one => wanted.Wanted.Contains(one.Id)).Select(one => ChangeAgenda.StepOf(one, minutes.Value));
        var agenda = AgendaOf(wanted.Format?.Body.Steps ?? [], questions, obstacles, minutes.Value);
        return agenda.Count == 0
            ? new Problem.Invalid("Questions", "Kryssa i minst en fråga. Ni kan byta ut den senare.")
            : await SaveAsync(LeadershipMeeting.Plan(by.Id, wanted.Organisation, wanted.Level, details.Value, wanted.Format?.Slug ?? ""), agenda, ct);
    }

    // The ticked questions take the places that the format keeps for its level's table, in order. What is left of them comes before the check-out.
    private static List<AgendaStep> AgendaOf(IReadOnlyList<FormatStep> steps, List<(string Id, string Text)> questions, IEnumerable<AgendaStep> obstacles, int minutes)
    {
        var waiting = new Queue<(string Id, string Text)>(questions);
        List<AgendaStep> agenda = [];
        foreach (var step in steps)
        {
            var taken = step.Kind == StepKinds.FromTable && waiting.TryDequeue(out var next) ? next : default;
            agenda.Add(taken == default ? step.Planned : step.Planned with { QuestionId = taken.Id, Text = taken.Text });
        }

        var last = agenda.FindIndex(step => step.Kind == StepKind.CheckOut) is >= 0 and var checkOut ? checkOut : agenda.Count;
        agenda.InsertRange(last, waiting.Select(question => new AgendaStep(question.Text, minutes) { QuestionId = question.Id }).Concat(obstacles));
        return agenda;
    }

    private async Task<Outcome<Guid>> SaveAsync(LeadershipMeeting meeting, List<AgendaStep> agenda, CancellationToken ct)
    {
        foreach (var step in agenda)
        {
            if (meeting.Add(step).Problem is { } problem)
            {
                return problem;
            }
        }

        store.Add(meeting);
        await store.SaveChangesAsync(ct);
        return meeting.Id;
    }
}
