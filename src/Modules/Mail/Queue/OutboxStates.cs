using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>The states' Swedish names.</summary>
internal static class OutboxStates
{
    public static IReadOnlyList<OutboxState> All { get; } = Enum.GetValues<OutboxState>();

    public static string Name(this OutboxState state) => state switch
    {
        OutboxState.Waiting => "Väntar",
        OutboxState.HandingOver => "Lämnas över",
        OutboxState.Sent => "Skickat",
        OutboxState.Unsure => "Osäkert",
        OutboxState.Failed => "Gick inte",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
