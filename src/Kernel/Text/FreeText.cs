namespace NaraVard.Kernel.Text;

/// <summary>What people write in their own words: taken as typed, bounded, and without personal identity numbers.</summary>
public static class FreeText
{
    /// <summary>The most characters of a text that has no bound of its own.</summary>
    public const int Longest = 10_000;

    /// <summary>The text as it is kept. PostgreSQL can't hold the null character.</summary>
    public static string Clean(string? text) => (text ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();

    /// <summary>The problem to show beside the field, or null.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="text">A cleaned text.</param>
    /// <param name="whenEmpty">What to say when nothing is written; null when it may be left empty.</param>
    /// <param name="longest">The most characters to keep.</param>
    public static Problem? Check(string field, string text, string? whenEmpty = null, int longest = Longest) => text switch
    {
        "" when whenEmpty is not null => new Problem.Invalid(field, whenEmpty),
        { Length: var length } when length > longest => new Problem.Invalid(field, $"Texten är {length} tecken. Korta den till högst {longest}."),
        _ => PersonalIdentityGuard.Check(field, text),
    };
}
