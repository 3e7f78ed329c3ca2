using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>What somebody filled in to plan a meeting.</summary>
internal sealed record NewMeeting(SystemLevel Level, string Organisation, TypedDetails Details, IReadOnlyCollection<string> Questions, string MinutesEach);

/// <summary>Plans a meeting about some of a level's questions.</summary>
internal sealed class PlanMeeting(Store store, IQuestionBank bank)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, NewMeeting wanted, CancellationToken ct)
    {
        if (!by.Manages().Contains(wanted.Organisation))
        {
            return new Problem.Invalid("Organisation", "Välj en organisation där du är chef");
        }

        var (details, minutes) = (MeetingDetails.Read(wanted.Details), WholeMinutes.ForQuestion("MinutesEach", wanted.MinutesEach));
        if ((details.Problem ?? minutes.Problem) is { } problem)
        {
            return problem;
        }

        var questions = (await bank.ForLevelAsync(wanted.Level, ct)).Where(question => wanted.Questions.Contains(question.Id)).ToList();
        return questions.Count == 0
            ? new Problem.Invalid("Questions", "Kryssa i minst en fråga. Ni kan byta ut den senare.")
            : await SaveAsync(LeadershipMeeting.Plan(by.Id, wanted.Organisation, wanted.Level, details.Value), questions, minutes.Value, ct);
    }

    private async Task<Outcome<Guid>> SaveAsync(LeadershipMeeting meeting, IEnumerable<BankQuestion> questions, int minutes, CancellationToken ct)
    {
        foreach (var question in questions)
        {
            if (meeting.Add(question.Id, question.Text, minutes).Problem is { } problem)
            {
                return problem;
            }
        }

        store.Add(meeting);
        await store.SaveChangesAsync(ct);
        return meeting.Id;
    }
}
