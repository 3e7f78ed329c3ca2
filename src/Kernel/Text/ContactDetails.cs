using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>Finds e-mail addresses and phone numbers, so that nobody publishes them without noticing.</summary>
public static partial class ContactDetails
{
    /// <summary>Those that stand in a text, each once, as written.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Pattern().Matches(text).Select(match => match.Value.Trim()).Distinct()];

    // A Swedish number: 0 or +46, then seven to ten digits with blanks or dashes between.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\d-])(\+46|0)(\s?-?\s?\d){7,10}(?!\d)")]
    private static partial Regex Pattern();
}
