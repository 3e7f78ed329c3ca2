using System.Globalization;
using System.Text;
using NaraVard.Kernel.Text;

namespace NaraVard.People.Passwords;

/// <summary>Reads a password as somebody who guesses does: without case, without accents, with signs read as the letters they look like.</summary>
internal static class PasswordText
{
    // "1" and "!" may be an i or an l, so there are two readings.
    private static readonly Dictionary<char, char> LooksLike = new()
    {
        ['@'] = 'a',
        ['4'] = 'a',
        ['8'] = 'b',
        ['('] = 'c',
        ['3'] = 'e',
        ['€'] = 'e',
        ['6'] = 'g',
        ['9'] = 'g',
        ['1'] = 'i',
        ['!'] = 'i',
        ['|'] = 'i',
        ['0'] = 'o',
        ['$'] = 's',
        ['5'] = 's',
        ['7'] = 't',
        ['+'] = 't',
        ['2'] = 'z',
    };

    /// <summary>Lower case and without accents: "Lösenord" is "losenord".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Composed.Of(text).ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded password as it stands and with its signs read as letters.</summary>
    public static IEnumerable<string> Readings(string password)
    {
        var folded = Fold(password);
        return new[] { folded, AsLetters(folded, 'i'), AsLetters(folded, 'l') }.Distinct();
    }

    // Digits after the last letter are there as digits: "sommar2026" is a word and a year.
    private static string AsLetters(string folded, char one)
    {
        var end = folded.Length;
        while (end > 0 && !char.IsLetter(folded[end - 1]))
        {
            end--;
        }

        return string.Concat(folded.Select((c, i) => i >= end || !LooksLike.TryGetValue(c, out var letter) ? c : letter == 'i' ? one : letter));
    }
}
