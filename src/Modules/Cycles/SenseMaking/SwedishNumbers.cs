using System.Globalization;

namespace NaraVard.Cycles.SenseMaking;

internal static class SwedishNumbers
{
    private static readonly string[] Words = ["ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    /// <summary>How many people, in words up to twelve.</summary>
    /// <param name="count">How many.</param>
    /// <param name="atStart">Whether a sentence begins with it.</param>
    public static string InWords(this int count, bool atStart = false)
    {
        var word = count < Words.Length ? Words[count] : count.ToString(CultureInfo.InvariantCulture);
        return atStart ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
