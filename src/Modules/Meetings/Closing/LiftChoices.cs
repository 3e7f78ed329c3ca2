using NaraVard.Levels.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>To whom a line can be lifted.</summary>
/// <param name="Levels">The levels, the best first, with why.</param>
/// <param name="Receivers">Who can receive at the chosen level.</param>
internal sealed record LiftChoices(IReadOnlyList<ProposedLevel> Levels, IReadOnlyList<Receiver> Receivers)
{
    public static LiftChoices None { get; } = new([], []);

    public string Why(SystemLevel? level) => Levels.FirstOrDefault(proposed => proposed.Level == level)?.Why ?? "";
}

/// <summary>Proposes where the lines that are lifted belong, with names taken out.</summary>
internal sealed class ProposeLifts(ILifting lifting)
{
    /// <summary>Fills in what hasn't been chosen: the best level, its natural receiver and the text without names.</summary>
    public async Task FillAsync(MeetingView meeting, string organisation, IReadOnlyList<string> names, IEnumerable<LiftWish> wishes, CancellationToken ct)
    {
        // Only what is natural is chosen beforehand: nobody should send a question to the first in the alphabet.
        foreach (var wish in wishes)
        {
            var levels = await lifting.ProposeAsync(wish.Line, meeting.Level, ct);
            wish.Level ??= levels[0].Level;
            var receivers = await lifting.ReceiversAsync(organisation, wish.Level.Value, words: null, ct);
            wish.Text ??= (await lifting.HideAsync(wish.Line, [organisation], names, ct)).Text;
            wish.Receiver = receivers.Any(receiver => receiver.Code == wish.Receiver) ? wish.Receiver : receivers.FirstOrDefault(receiver => receiver.IsNatural)?.Code;
            wish.Choices = new LiftChoices(levels, receivers);
        }
    }
}
