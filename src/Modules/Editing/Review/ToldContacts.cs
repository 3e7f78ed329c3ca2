using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Review;

/// <summary>
/// E-mail addresses and phone numbers in what readers are told about a change. A hint, so whoever writes it decides: it is shown
/// once before anything becomes public, and what was shown goes along the next time.
/// </summary>
internal static class ToldContacts
{
    /// <summary>The input that says what was shown.</summary>
    public const string Shown = "Visat";

    /// <summary>What there is in some words; "" when there is nothing.</summary>
    public static string In(string? told) => string.Join(", ", ContactDetails.In(told ?? ""));

    /// <param name="field">The field that the words stand in.</param>
    /// <param name="told">What readers are to be told.</param>
    /// <param name="shown">What was shown before.</param>
    public static Problem? NotShown(string field, string? told, string? shown) => In(told) is { Length: > 0 } found && found != shown
        ? new Problem.Invalid(field, $"Det här blir synligt för alla: {found}. Ta bort det, eller tryck en gång till om det ska stå där.")
        : null;
}
