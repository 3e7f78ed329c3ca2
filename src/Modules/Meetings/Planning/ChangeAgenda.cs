using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>A change of the agenda.</summary>
internal abstract record AgendaChange
{
    public sealed record Move(Guid Item, int Steps) : AgendaChange;

    public sealed record Time(Guid Item, string Typed) : AgendaChange;

    public sealed record Remove(Guid Item) : AgendaChange;

    public sealed record PutBack(Guid Item) : AgendaChange;

    public sealed record FromTable(string Question) : AgendaChange;

    public sealed record Own(string Question, string Minutes) : AgendaChange;
}

/// <summary>Moves, adds and removes questions of a meeting.</summary>
internal sealed class ChangeAgenda(Store store, IOrganisations organisations, IQuestionBank bank)
{
    private const int UsualMinutes = 10;

    private static readonly Problem.Conflict Overtaken =
        new("Någon annan ändrade dagordningen samtidigt. Titta igenom den och gör om ändringen om den behövs.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, AgendaChange change, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        var changed = change switch
        {
            AgendaChange.Move move => meeting.Move(move.Item, move.Steps),
            AgendaChange.Remove remove => meeting.Remove(remove.Item),
            AgendaChange.PutBack back => meeting.PutBack(back.Item),
            AgendaChange.Time time => SetMinutes(meeting, time),
            AgendaChange.Own own => AddOwn(meeting, own),
            AgendaChange.FromTable chosen => await AddFromTableAsync(by, meeting, chosen.Question, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
        return changed.Problem is { } problem ? problem : await store.SaveAsync(id, Overtaken, ct);
    }

    private static Outcome<LeadershipMeeting> SetMinutes(LeadershipMeeting meeting, AgendaChange.Time wanted) =>
        WholeMinutes.ForQuestion("Minutes", wanted.Typed).Match(minutes => meeting.SetMinutes(wanted.Item, minutes), problem => problem);

    private static Outcome<LeadershipMeeting> AddOwn(LeadershipMeeting meeting, AgendaChange.Own wanted)
    {
        var (text, minutes) = (OwnQuestion.Read(wanted.Question), WholeMinutes.ForQuestion("OwnMinutes", wanted.Minutes));
        return (text.Problem ?? minutes.Problem) is { } problem ? problem : meeting.Add(new(text.Value, minutes.Value));
    }

    private async Task<Outcome<LeadershipMeeting>> AddFromTableAsync(Person by, LeadershipMeeting meeting, string id, CancellationToken ct) =>
        await bank.FindAsync(id, by, ct) is { } question
            ? meeting.Add(new(question.Text, UsualMinutes) { QuestionId = question.Id })
            : new Problem.Invalid("", "Frågan finns inte längre i tabellen. Välj en annan.");
}
