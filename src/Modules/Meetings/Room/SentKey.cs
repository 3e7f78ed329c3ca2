namespace NaraVard.Meetings.Room;

/// <summary>
/// The key of a form that has been taken, saved with what it brought. A phone that never got the answer sends again, and nothing is written twice. It names
/// nobody.
/// </summary>
internal sealed class SentKey
{
    public Guid MeetingId { get; init; }

    public Guid Key { get; init; }
}
