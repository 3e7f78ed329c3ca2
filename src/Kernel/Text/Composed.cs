using System.Text;

namespace NaraVard.Kernel.Text;

/// <summary>Text in Unicode form C, where å is one character however it was typed.</summary>
public static class Composed
{
    /// <summary>Any text can be composed; what isn't characters becomes blanks.</summary>
    public static string Of(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(IsCharacter(rune) ? rune.ToString() : " ");
        }

        return sound.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a text is made of characters alone, so that it can be composed, written to a file and read back.</summary>
    public static bool IsText(string text) => text.EnumerateRunes().All(IsSound);

    /// <summary>Whether a file may hold it: a character, or what ends a line.</summary>
    internal static bool IsSound(Rune rune) => rune.Value == '\r' || IsCharacter(rune);

    // Normalize throws at halves of pairs (which come as the replacement character) and at the code points that are never characters.
    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t');
}
