using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Checks;

/// <summary>Something to look at in a text.</summary>
/// <param name="Field">The id of the input it is about, or "" when it is about the whole text.</param>
/// <param name="Label">What the input is called.</param>
/// <param name="Message">What it is and what to do, in Swedish.</param>
internal sealed record Finding(string Field, string Label, string Message);

/// <summary>What was found while somebody writes.</summary>
/// <param name="Stops">Must be mended before the text can be saved.</param>
/// <param name="Hints">Worth a thought; the writer decides.</param>
/// <param name="Lix">How easy the whole text is to read; null when there are no words.</param>
internal sealed record Checklist(IReadOnlyList<Finding> Stops, IReadOnlyList<Finding> Hints, Lix? Lix);
