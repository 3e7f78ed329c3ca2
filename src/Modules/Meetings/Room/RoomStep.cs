namespace NaraVard.Meetings.Room;

/// <summary>One thing at a time: a question of the agenda, then the closing questions.</summary>
internal sealed record RoomStep(NoteView Note, string Question, ItemView? Item)
{
    /// <summary>What to do while the step is on.</summary>
    public string Doing => Item is { } item ? item.Doing() : Note.Part.Doing();

    public static List<RoomStep> Of(IReadOnlyList<ItemView> items, IReadOnlyList<NoteView> notes) =>
    [
        .. items.Select(item => new RoomStep(notes.First(note => note.ItemId == item.Id), item.Text, item)),
        .. NoteParts.Closing.Select(part => new RoomStep(notes.First(note => note.Part == part), part.Question(), null)),
    ];
}
