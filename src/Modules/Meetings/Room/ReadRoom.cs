using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;

namespace NaraVard.Meetings.Room;

/// <summary>Reads a room for somebody who is in it. Whoever calls has seen to that.</summary>
internal sealed class ReadRoom(Store store)
{
    /// <param name="id">The meeting.</param>
    /// <param name="participant">Who reads; null for the one who leads, and for the wall.</param>
    /// <param name="step">The step to show, from 1; the one that the room is at when null.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RoomView?> RunAsync(Guid id, Guid? participant, int? step, CancellationToken ct)
    {
        var meeting = await store.Set<LeadershipMeeting>().Where(m => m.Id == id)
            .Select(m => new { m.Title, m.JoinCode, m.State, m.StartsAt, m.NowNoteId, m.NowSince, m.NowMinutes, m.AgendaNumber, m.CalledOffAt }).SingleOrDefaultAsync(ct);
        if (meeting is null)
        {
            return null;
        }

        var steps = RoomStep.Of(await ItemsAsync(id, meeting.StartsAt, ct), await NotesAsync(id, ct));
        var now = steps.FindIndex(s => s.Note.Id == meeting.NowNoteId) + 1;
        var number = step is { } wanted ? Math.Clamp(wanted, 1, steps.Count) : now;
        if (number > 0)
        {
            steps[number - 1] = await WrittenAsync(steps[number - 1], ct);
        }

        return new RoomView(id, meeting.Title, meeting.JoinCode, meeting.State == MeetingState.Closed || meeting.CalledOffAt is not null, steps)
        {
            IsCalledOff = meeting.CalledOffAt is not null,
            AgendaNumber = meeting.AgendaNumber,
            Number = number,
            NowNumber = now,
            Until = meeting.NowMinutes > 0 && number == now ? meeting.NowSince?.AddMinutes(meeting.NowMinutes) : null,
            Minutes = meeting.NowMinutes,
            Writing = number > 0 && steps[number - 1].Item is { Way: not AnswerWay.Spoken } item ? await SilentAsync(item, participant, ct) : null,
        };
    }

    private async Task<IReadOnlyList<ItemView>> ItemsAsync(Guid id, DateTimeOffset startsAt, CancellationToken ct) => ItemView.Timed(
        await store.Set<AgendaItem>().Where(i => i.MeetingId == id && !i.IsRemoved).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(ItemView.Of).ToListAsync(ct), startsAt);

    private Task<List<NoteView>> NotesAsync(Guid id, CancellationToken ct) =>
        store.Set<MeetingNote>().Where(n => n.MeetingId == id).Select(n => new NoteView(n.Id, n.Part, n.ItemId, "")).ToListAsync(ct);

    private async Task<RoomStep> WrittenAsync(RoomStep step, CancellationToken ct) =>
        step with { Note = step.Note with { Text = await store.Set<MeetingNote>().Where(n => n.Id == step.Note.Id).Select(n => n.Text).SingleAsync(ct) } };

    private async Task<SilentView> SilentAsync(ItemView item, Guid? participant, CancellationToken ct)
    {
        var isShown = item.RevealedAt is not null;
        if (!isShown && participant is null)
        {
            return new SilentView(item, isShown);
        }

        var cards = await (
            from c in store.Set<Contribution>()
            from p in store.Set<Participant>().Where(p => p.Id == c.ParticipantId).DefaultIfEmpty()
            where c.ItemId == item.Id && (isShown || c.ParticipantId == participant)
            select new Card(c.Id, c.Text, p == null ? "" : p.Name, c.GroupId)).ToListAsync(ct);
        var groups = isShown
            ? await store.Set<ContributionGroup>().Where(g => g.ItemId == item.Id).OrderBy(g => g.Position).ThenBy(g => g.Id).Select(g => new CardGroup(g.Id, g.Name)).ToListAsync(ct)
            : [];
        return new SilentView(item, isShown) { Cards = [.. cards.OrderBy(card => card.By, SwedishOrder.Words).ThenBy(card => card.Text, SwedishOrder.Words).ThenBy(card => card.Id)], Groups = groups };
    }
}
