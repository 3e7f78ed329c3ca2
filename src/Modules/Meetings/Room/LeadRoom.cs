using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Live;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>Opens the room, takes everybody to a step and gives more time.</summary>
internal sealed class LeadRoom(Store store, IOrganisations organisations, RoomSignal signal, TimeProvider clock)
{
    private const int MoreMinutes = 2;

    private static readonly Problem.Conflict Overtaken = new("Någon annan ledde rummet vidare samtidigt. Se var ni är och fortsätt därifrån.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, RoomLead wanted, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).Include(m => m.Notes).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        var led = wanted switch
        {
            RoomLead.Open => meeting.OpenRoom(JoinCode.New(), FirstOf(meeting), now),
            RoomLead.GoTo to => meeting.GoTo(to.Note, now),
            RoomLead.GiveTime => meeting.GiveTime(MoreMinutes, now),
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, null),
        };
        if (led.Problem is { } problem)
        {
            return problem;
        }

        await PrepareAsync(meeting, ct);
        return await signal.SaveAsync(id, id, Overtaken, ct);
    }

    private static Guid FirstOf(LeadershipMeeting meeting)
    {
        var first = meeting.Items.Where(item => !item.IsRemoved).OrderBy(item => item.Position).FirstOrDefault();
        return (first is null ? meeting.Notes.First(note => note.Part == NoteParts.Closing[0]) : meeting.Notes.First(note => note.ItemId == first.Id)).Id;
    }

    // Answers without names need their list before the first of them comes.
    private async Task PrepareAsync(LeadershipMeeting meeting, CancellationToken ct)
    {
        var item = meeting.Items.FirstOrDefault(i => meeting.Notes.Any(note => note.Id == meeting.NowNoteId && note.ItemId == i.Id));
        if (item is { Way: AnswerWay.Unnamed, RevealedAt: null } && !await store.Set<AnonymousAnswers>().AnyAsync(answers => answers.QuestionId == item.Id, ct))
        {
            store.Add(AnonymousAnswers.To(item.Id, enough: 1));
        }
    }
}
