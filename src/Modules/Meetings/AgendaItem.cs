namespace NaraVard.Meetings;

/// <summary>A question on the agenda. Only the meeting changes it.</summary>
internal sealed class AgendaItem
{
    /// <summary>The most that a question of a table may hold.</summary>
    public const int LongestText = 1000;

    private AgendaItem() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; private init; }

    /// <summary>Its id in the question table, or "" for an own question.</summary>
    public string QuestionId { get; private init; } = "";

    public string Text { get; private init; } = "";

    public int Minutes { get; set; }

    public int Position { get; set; }

    public bool IsRemoved { get; set; }

    public static AgendaItem Create(string questionId, string text, int minutes, int position) =>
        new() { QuestionId = questionId, Text = text, Minutes = minutes, Position = position };
}
