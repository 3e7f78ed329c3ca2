namespace NaraVard.Kernel.Text;

/// <summary>
/// Keeps the numbers that health care knows a person by out of free text: personal identity numbers, coordination numbers and reserve numbers, with or without
/// century, hyphen or blanks (<see cref="IdentityForms"/>). People write them with blanks, dots, dashes, entities and marks in many places; date and checksum
/// keep other numbers out.
/// </summary>
public static class PersonalIdentityGuard
{
    private const int MostNamed = 3;
    private const int FewestDigits = 7;

    /// <summary>Where the numbers stand, in order and without overlap.</summary>
    /// <param name="text">What somebody wrote; null is allowed.</param>
    public static IReadOnlyList<PersonalIdentity> FindAll(string? text)
    {
        if (text is null || !MayHold(text))
        {
            return [];
        }

        var read = TextAsRead.Of(text);
        List<PersonalIdentity> found = [];
        foreach (var identity in IdentityForms.In(read.Text))
        {
            var (start, length) = read.Place(identity.Start, identity.Length);
            if (found.Count == 0 || start >= found[^1].Start + found[^1].Length)
            {
                found.Add(new PersonalIdentity(start, length, identity.Kind));
            }
        }

        return found;
    }

    /// <summary>Whether there is any.</summary>
    public static bool IsIn(string? text) => FindAll(text).Count > 0;

    /// <summary>The text in stretches, with the numbers marked.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>The stretches in order; put together they are the text.</returns>
    public static IReadOnlyList<MarkedText> Mark(string text)
    {
        List<MarkedText> parts = [];
        var at = 0;
        foreach (var identity in FindAll(text))
        {
            AddPlain(identity.Start);
            parts.Add(new MarkedText(text.Substring(identity.Start, identity.Length), IsIdentity: true));
            at = identity.Start + identity.Length;
        }

        AddPlain(text.Length);
        return parts;

        void AddPlain(int end)
        {
            if (end > at)
            {
                parts.Add(new MarkedText(text[at..end], IsIdentity: false));
            }
        }
    }

    /// <summary>The problem to show beside the field, or null when the text holds no number.</summary>
    public static Problem? Check(string field, string? text) => FindAll(text) is { Count: > 0 } found
        ? new Problem.Invalid(field, Say(text!, found))
        : null;

    private static string Say(string text, IReadOnlyList<PersonalIdentity> found)
    {
        var named = string.Join(", ", found.Take(MostNamed).Select(identity => text.Substring(identity.Start, identity.Length)));
        var more = found.Count > MostNamed ? $" och {found.Count - MostNamed} till" : "";
        var (what, it) = found.Count > 1 ? ("personnummer eller liknande", "dem") : (Word(found[0].Kind), "det");
        return $"Texten innehåller {what} ({named}{more}). Ta bort {it} och beskriv personen på ett annat sätt. Resten av din text är kvar.";
    }

    private static string Word(PersonalIdentityKind kind) => kind switch
    {
        PersonalIdentityKind.CoordinationNumber => "ett samordningsnummer",
        PersonalIdentityKind.ReserveNumber => "något som ser ut som ett reservnummer",
        _ => "ett personnummer",
    };

    // Nearly no text does. A digit may also be written as an entity, or be of those that take two characters.
    private static bool MayHold(string text) =>
        text.Contains('&', StringComparison.Ordinal) || text.Count(char.IsDigit) >= FewestDigits || text.Any(char.IsSurrogate);
}
