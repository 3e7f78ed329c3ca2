using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;

namespace NaraVard.Cycles.Sheets;

/// <summary>A box on the sheet for the staff-room wall, and the field that reads it back in.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Phase">The phase that its lines belong to.</param>
/// <param name="Kind">What sort of entry a line becomes.</param>
/// <param name="Heading">What stands over it.</param>
/// <param name="Question">The question that it answers.</param>
internal sealed record SheetBox(string Field, CyclePhase Phase, EntryKind Kind, string Heading, string Question)
{
    public static IReadOnlyList<SheetBox> All { get; } =
    [
        new("Seen", CyclePhase.Observe, EntryKind.Observation, "Vi ser", "Vad har ni lagt märke till?"),
        new("Understood", CyclePhase.Reflect, EntryKind.Insight, "Vi förstår", "Hur förstår ni det ni ser?"),
        new("Expected", CyclePhase.Test, EntryKind.Prediction, "Vi tror att", "Vad tror ni händer? Skriv innan ni prövar."),
        new("Tried", CyclePhase.Test, EntryKind.Observation, "Vi prövade", "Vad gjorde ni, och vad hände?"),
        new("Became", CyclePhase.Evaluate, EntryKind.Observation, "Det blev", "Hur blev det, jämfört med vad ni trodde?"),
        new("Decided", CyclePhase.Change, EntryKind.Decision, "Vi gör nu", "Vad gör ni annorlunda från och med nu?"),
    ];
}
