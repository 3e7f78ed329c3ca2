using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>A change of the agenda.</summary>
internal abstract record AgendaChange
{
    public sealed record Move(Guid Item, int Steps) : AgendaChange;

    /// <summary>To a place of the list, from 1, where a row was dropped.</summary>
    public sealed record Place(Guid Item, int At) : AgendaChange;

    /// <summary>How long it may take and how it is answered; null leaves the way as it is.</summary>
    public sealed record Set(Guid Item, string Minutes, AnswerWay? Way) : AgendaChange;

    public sealed record Remove(Guid Item) : AgendaChange;

    public sealed record PutBack(Guid Item) : AgendaChange;

    public sealed record FromTable(string Question) : AgendaChange;

    /// <summary>An obstacle of a cycle.</summary>
    public sealed record FromCycle(Guid Entry) : AgendaChange;

    /// <summary>A lifted question that waits for an answer.</summary>
    public sealed record Lifted(Guid Question) : AgendaChange;

    public sealed record Own(string Question, string Minutes, AnswerWay Way) : AgendaChange;

    /// <summary>A check-in or a check-out.</summary>
    public sealed record Around(StepKind Kind) : AgendaChange;
}

/// <summary>Moves, adds and removes questions of a meeting.</summary>
internal sealed class ChangeAgenda(Store store, IOrganisations organisations, IQuestionBank bank, IWantingCycles cycles, ILifting lifting)
{
    /// <summary>The most obstacles of cycles that are shown to choose from.</summary>
    public const int MostOfCycles = 20;

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
            AgendaChange.Place place => meeting.MoveTo(place.Item, place.At),
            AgendaChange.Around around => meeting.AddAround(around.Kind),
            AgendaChange.Remove remove => meeting.Remove(remove.Item),
            AgendaChange.PutBack back => meeting.PutBack(back.Item),
            AgendaChange.Set set => Set(meeting, set),
            AgendaChange.Own own => AddOwn(meeting, own),
            AgendaChange.FromTable chosen => await AddFromTableAsync(by, meeting, chosen.Question, ct),
            AgendaChange.FromCycle wanted => await AddFromCycleAsync(by, meeting, wanted.Entry, ct),
            AgendaChange.Lifted lifted => await AddLiftedAsync(by, meeting, lifted.Question, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
        return changed.Problem is { } problem ? problem : await store.SaveAsync(id, Overtaken, ct);
    }

    /// <summary>A step about an obstacle, which says where it comes from.</summary>
    public static AgendaStep StepOf(WantedByCycle wanted, int minutes) =>
        new(Cut.To($"Ett hinder i cykeln {wanted.Cycle}: {wanted.Text}", AgendaItem.LongestText), minutes) { From = wanted.Address };

    private static Outcome<LeadershipMeeting> Set(LeadershipMeeting meeting, AgendaChange.Set wanted) =>
        WholeMinutes.ForQuestion("Minutes", wanted.Minutes).Match(minutes => meeting.SetMinutes(wanted.Item, minutes), problem => problem) is { Problem: { } problem } ? problem
        : wanted.Way is { } way ? meeting.SetWay(wanted.Item, way)
        : meeting;

    private static Outcome<LeadershipMeeting> AddOwn(LeadershipMeeting meeting, AgendaChange.Own wanted)
    {
        var (text, minutes) = (OwnQuestion.Read(wanted.Question), WholeMinutes.ForQuestion("OwnMinutes", wanted.Minutes));
        return (text.Problem ?? minutes.Problem) is { } problem ? problem : meeting.Add(new(text.Value, minutes.Value) { Way = wanted.Way });
    }

    private async Task<Outcome<LeadershipMeeting>> AddFromCycleAsync(Person by, LeadershipMeeting meeting, Guid entry, CancellationToken ct) =>
        (await cycles.ForManagerAsync(by, MostOfCycles, ct)).FirstOrDefault(wanted => wanted.Id == entry) is { } found
            ? meeting.Add(StepOf(found, UsualMinutes))
            : new Problem.Invalid("", "Hindret finns inte längre att läsa. Teamet kan ha tagit tillbaka det.");

    private async Task<Outcome<LeadershipMeeting>> AddLiftedAsync(Person by, LeadershipMeeting meeting, Guid question, CancellationToken ct) =>
        (await lifting.WaitingAsync(by, ct)).FirstOrDefault(waiting => waiting.Id == question) is { } found
            ? meeting.Add(new(Cut.To($"En fråga som har lyfts till {found.Organisation}: {found.Text}", AgendaItem.LongestText), UsualMinutes) { From = found.Address })
            : new Problem.Invalid("", "Frågan väntar inte längre på svar.");

    private async Task<Outcome<LeadershipMeeting>> AddFromTableAsync(Person by, LeadershipMeeting meeting, string id, CancellationToken ct) =>
        await bank.FindAsync(id, by, ct) is { } question
            ? meeting.Add(new(question.Text, UsualMinutes) { QuestionId = question.Id })
            : new Problem.Invalid("", "Frågan finns inte längre i tabellen. Välj en annan.");
}
