namespace NaraVard.Cycles.Connect;

/// <summary>What the field for a message is shown with.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Key">The key of the form.</param>
/// <param name="Contacts">The contact details in it that the writer is shown; "" when there are none to show.</param>
/// <param name="Hint">What to think of.</param>
internal sealed record MessageForm(string? Text, Guid? Key, string Contacts, string Hint);
