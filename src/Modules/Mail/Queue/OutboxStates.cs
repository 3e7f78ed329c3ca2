using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>The states' Swedish names, and their words in addresses.</summary>
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

    public static string Word(this OutboxState state) => state switch
    {
        OutboxState.Waiting => "vantar",
        OutboxState.HandingOver => "lamnas",
        OutboxState.Sent => "skickat",
        OutboxState.Unsure => "osakert",
        OutboxState.Failed => "gick-inte",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a word in an address; null when there is none.</summary>
    public static OutboxState? Of(string? word) => All.Where(state => state.Word() == word).Select(state => (OutboxState?)state).FirstOrDefault();

    public static string Words(this UnsureDecision decision) => decision switch
    {
        UnsureDecision.Kept => "Skickas inte igen av sig självt, enligt Mail:Unsure",
        UnsureDecision.SentAgain => "Skickas igen med samma Message-ID, enligt Mail:Unsure",
        UnsureDecision.TriedAgain => "Skickas igen med samma Message-ID, av en administratör",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
