namespace NaraVard.Meetings.Closing;

/// <summary>What a line of the minutes became: a cycle, or a lifted question. The way back from what is done to where it was decided.</summary>
internal sealed class MeetingResult
{
    /// <summary>More than a line ever is; a longer one is known by its beginning.</summary>
    public const int LongestLine = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required NotePart Part { get; init; }

    /// <summary>The line as it stood when the meeting was closed.</summary>
    public required string Line { get; init; }

    /// <summary>The cycle that a test became.</summary>
    public Guid? CycleId { get; init; }

    /// <summary>The lifted question.</summary>
    public Guid? LiftedId { get; init; }

    public bool IsOf(NotePart part, NoteLine line) => Part == part && Line == KeyOf(line);

    public static string KeyOf(NoteLine line) => line.What.Length <= LongestLine ? line.What : line.What[..LongestLine];
}
