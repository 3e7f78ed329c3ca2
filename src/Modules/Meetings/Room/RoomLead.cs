namespace NaraVard.Meetings.Room;

/// <summary>Something that the one who leads does with the room.</summary>
internal abstract record RoomLead
{
    /// <summary>Opens the room at its first step.</summary>
    public sealed record Open : RoomLead;

    /// <summary>Takes everybody to a step.</summary>
    public sealed record GoTo(Guid Note) : RoomLead;

    /// <summary>Gives the step some more time.</summary>
    public sealed record GiveTime : RoomLead;
}
