namespace NaraVard.Meetings.Room;

/// <summary>A room as it is now, at the step that is shown.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Code">What to join by; null until the room is opened.</param>
/// <param name="IsClosed">Whether the meeting has ended.</param>
/// <param name="Steps">All its steps; only the note of the shown one has its text.</param>
internal sealed record RoomView(Guid Id, string Title, string? Code, bool IsClosed, IReadOnlyList<RoomStep> Steps)
{
    /// <summary>Whether there will be no meeting; then its room is closed too.</summary>
    public bool IsCalledOff { get; init; }

    /// <summary>Goes up when the agenda, or what is shown and grouped, is changed.</summary>
    public int AgendaNumber { get; init; }

    /// <summary>The step that is shown, from 1; 0 when there is none.</summary>
    public int Number { get; init; }

    /// <summary>The step that the room is at, from 1; 0 when it isn't opened, or its step has been taken off the agenda.</summary>
    public int NowNumber { get; init; }

    /// <summary>When the time of the step runs out; null when it has none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The minutes that the step may take.</summary>
    public int Minutes { get; init; }

    /// <summary>What was written in silence; null when the step is spoken.</summary>
    public SilentView? Writing { get; init; }

    public bool IsOpen => Code is not null && !IsClosed;

    public RoomStep? Shown => Number == 0 ? null : Steps[Number - 1];

    /// <summary>Whether the shown step is the one that the room is at.</summary>
    public bool IsNow => NowNumber != 0 && NowNumber == Number;
}

/// <summary>What was written in silence about a question, as one in the room may see it.</summary>
/// <param name="Item">The question.</param>
/// <param name="IsShown">Whether all are shown.</param>
internal sealed record SilentView(ItemView Item, bool IsShown)
{
    /// <summary>The cards of all, once they are shown; one's own until then, and only with names.</summary>
    public IReadOnlyList<Card> Cards { get; init; } = [];

    public IReadOnlyList<CardGroup> Groups { get; init; } = [];

    public bool IsUnnamed => Item.Way == AnswerWay.Unnamed;

    public IEnumerable<Card> In(CardGroup? group) => Cards.Where(card => card.Group == group?.Id);
}

/// <summary>One thing that somebody wrote.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What was written.</param>
/// <param name="By">Who wrote it, or "".</param>
/// <param name="Group">The group that it is in, or null.</param>
internal sealed record Card(Guid Id, string Text, string By, Guid? Group);

/// <summary>Cards that belong together.</summary>
internal sealed record CardGroup(Guid Id, string Name);
