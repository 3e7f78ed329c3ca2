namespace NaraVard.Meetings.Room;

/// <summary>One thing at a time: a question of the agenda, then the closing questions.</summary>
internal sealed record RoomStep(NoteView Note, string Question, ItemView? Item)
{
    public static IReadOnlyList<RoomStep> Of(MeetingView meeting) =>
    [
        .. meeting.Items.Select(item => new RoomStep(meeting.NoteOf(item), item.Text, item)),
        .. NoteParts.Closing.Select(part => new RoomStep(meeting.Note(part), part.Question(), null)),
    ];
}
