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

    /// <summary>Whether a text is made of characters and ends of lines alone, so that it can be composed, written to a file and read back.</summary>
    public static bool IsText(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\r' && !IsCharacter(rune))
            {
                return false;
            }
        }

        return true;
    }

    // Normalize throws at halves of pairs (which come as the replacement character) and at the code points that are never characters.
    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t');
}
