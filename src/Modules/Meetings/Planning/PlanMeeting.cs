using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>What somebody filled in to plan a meeting.</summary>
internal sealed record NewMeeting(SystemLevel Level, string Organisation, TypedDetails Details, IReadOnlyCollection<string> Questions, string MinutesEach, IssueQuestion? Brought)
{
    /// <summary>What is ticked: a question of the series comes first and is the meeting's own, as it stands in no table.</summary>
    public IEnumerable<(string Id, string Text)> Ticked(IEnumerable<BankQuestion> table) =>
    [
        .. Brought is { } brought && Questions.Contains(brought.Id) ? [("", Cut.To(brought.Text, AgendaItem.LongestText))] : Array.Empty<(string, string)>(),
        .. table.Where(question => Questions.Contains(question.Id)).Select(question => (question.Id, question.Text)),
    ];
}

/// <summary>Plans a meeting about some of a level's questions.</summary>
internal sealed class PlanMeeting(Store store, IOrganisations organisations, IQuestionBank bank)
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
        return questions.Count == 0
            ? new Problem.Invalid("Questions", "Kryssa i minst en fråga. Ni kan byta ut den senare.")
            : await SaveAsync(LeadershipMeeting.Plan(by.Id, wanted.Organisation, wanted.Level, details.Value), questions, minutes.Value, ct);
    }

    private async Task<Outcome<Guid>> SaveAsync(LeadershipMeeting meeting, IEnumerable<(string Id, string Text)> questions, int minutes, CancellationToken ct)
    {
        foreach (var (id, text) in questions)
        {
            if (meeting.Add(new(text, minutes) { QuestionId = id }).Problem is { } problem)
            {
                return problem;
            }
        }

        store.Add(meeting);
        await store.SaveChangesAsync(ct);
        return meeting.Id;
    }
}
