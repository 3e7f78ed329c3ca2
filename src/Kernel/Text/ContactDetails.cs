using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>Finds e-mail addresses and phone numbers, so that nobody publishes them without noticing.</summary>
public static partial class ContactDetails
{
    /// <summary>Those that stand in a text, each once, as written.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Pattern().Matches(text).Select(match => match.Value.Trim()).Distinct()];

    // A Swedish number: 0, +46 or 0046, then seven to ten digits with blanks or dashes between; or the area code within brackets.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\d-])(((\+|00)46(\s?\(0\))?|0)(\s?-?\s?\d){7,10}|\(0\d{1,3}\)(\s?-?\s?\d){5,8})(?!\d)")]
    private static partial Regex Pattern();
}
