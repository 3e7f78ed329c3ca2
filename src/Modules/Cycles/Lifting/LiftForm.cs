namespace NaraVard.Cycles.Lifting;

/// <summary>A question on its way to another level, as the form has it.</summary>
/// <param name="Text">What the receiver will read.</param>
/// <param name="Receiver">The level and the organisation, as <see cref="Choice"/> writes them.</param>
/// <param name="Key">The key of the form: sent twice, it is one question.</param>
internal sealed record LiftForm(string? Text, string? Receiver, Guid? Key)
{
    private const char Between = ':';

    /// <summary>What was chosen; null when nothing was, or nothing that can be read.</summary>
    public (SystemLevel Level, string Code)? Chosen =>
        Receiver?.Split(Between, 2) is [var level, { Length: > 0 } code] && SystemLevels.FromAddress(level) is { } found ? (found, code) : null;

    /// <summary>A level and an organisation as one choice.</summary>
    public static string Choice(SystemLevel level, string code) => $"{level.Address()}{Between}{code}";
}
