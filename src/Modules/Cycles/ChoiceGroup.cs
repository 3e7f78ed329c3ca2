namespace NaraVard.Cycles;

/// <summary>Radio buttons under one legend.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Legend">The question they answer.</param>
/// <param name="Choices">The answers.</param>
/// <param name="Hint">A line of help, or null.</param>
internal sealed record ChoiceGroup(string Name, string Legend, IEnumerable<Choice> Choices, string? Hint = null);

/// <summary>One radio button.</summary>
internal sealed record Choice(string Value, string Text, bool IsChosen, string? Hint = null)
{
    /// <summary>The icon beside the word, where the buttons are shown as chips.</summary>
    public string? Icon { get; init; }
}
