using NaraVard.Kernel.Text;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>A piece of evidence as it arrives.</summary>
/// <param name="IsFor">Whether it speaks for the pattern; null when nothing is chosen.</param>
/// <param name="Text">What was seen.</param>
/// <param name="Setting">Where; null when nothing is chosen.</param>
/// <param name="Key">The key of the form.</param>
/// <param name="Example">The example it is about, or null.</param>
/// <param name="Cycle">The giver's own concluded cycle that it comes from, or null.</param>
internal sealed record WrittenEvidence(bool? IsFor, string Text, SettingKind? Setting, Guid Key, Guid? Example = null, Guid? Cycle = null)
{
    /// <summary>What must be mended before it can be taken, or null.</summary>
    public Problem? Check()
    {
        List<Problem.Invalid> faults =
        [
            .. IsFor is null ? [new Problem.Invalid("Direction", "Välj om det talar för eller emot mönstret")] : Array.Empty<Problem.Invalid>(),
            .. CheckText() is Problem.Invalid text ? [text] : Array.Empty<Problem.Invalid>(),
            .. Setting is null || !Enum.IsDefined(Setting.Value) ? [new Problem.Invalid("Setting", "Välj vilket slags verksamhet det kommer från")] : Array.Empty<Problem.Invalid>(),
        ];
        return faults.Count == 0 ? null : new Problem.InvalidFields(faults);
    }

    private Problem? CheckText() => Text.Length is > 0 and < GivenEvidence.Shortest
        ? new Problem.Invalid("Text", "Skriv lite mer, så att den som läser förstår vad ni gjorde och vad ni såg")
        : FreeText.Check("Text", Text, "Skriv vad ni såg, med egna ord", GivenEvidence.Longest) ?? CheckContacts();

    // It becomes public without a name; an address or a number would be one.
    private Problem.Invalid? CheckContacts() => ContactDetails.In(Text) is [var first, ..]
        ? new Problem.Invalid("Text", $"Texten innehåller en kontaktuppgift ({first}). Ta bort den: texten ska kunna läsas av alla.")
        : null;
}
