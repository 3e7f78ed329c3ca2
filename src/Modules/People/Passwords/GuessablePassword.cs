namespace NaraVard.People.Passwords;

/// <summary>
/// Whether a password is among the first that are guessed: hardly any letters, or nothing but one or two known words, the
/// person's own name or address, or a run such as "abcdef", with any digits and signs between them.
/// </summary>
internal sealed class GuessablePassword(CommonWords words)
{
    private const int FewLetters = 4;
    private const int FewWords = 2;
    private const int ShortestRun = 3;

    /// <param name="password">What was chosen.</param>
    /// <param name="about">What others know of the person: names, parts of the address.</param>
    public bool Is(string password, IEnumerable<string> about)
    {
        var own = about.Select(PasswordText.Fold).Where(word => word.Length >= CommonWords.Shortest).ToHashSet();
        return PasswordText.Readings(password).Any(reading => IsWeak(reading, own) || IsWeak(string.Concat(reading.Where(char.IsLetter)), own));
    }

    private bool IsWeak(string text, HashSet<string> own) => text.Count(char.IsLetter) < FewLetters || WordsIn(Once(text), own) <= FewWords;

    /// <summary>The fewest known words that all letters of the text belong to.</summary>
    private int WordsIn(string text, HashSet<string> own)
    {
        var fewest = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            fewest[end] = char.IsLetter(text[end - 1]) ? text.Length + 1 : fewest[end - 1];
            for (var start = Math.Max(0, end - CommonWords.Longest); start <= end - CommonWords.Shortest; start++)
            {
                if (fewest[start] + 1 < fewest[end] && IsKnown(text[start..end], own))
                {
                    fewest[end] = fewest[start] + 1;
                }
            }
        }

        return fewest[^1];
    }

    private bool IsKnown(string part, HashSet<string> own) => words.Contains(part) || own.Contains(part) || IsRun(part);

    // "abcd", "dcba" and "aaaa".
    private static bool IsRun(string part) =>
        part.Length >= ShortestRun && part[1] - part[0] is >= -1 and <= 1 && part.Zip(part.Skip(1), (a, b) => b - a).Distinct().Count() == 1;

    // A word said several times is one word: "hejhejhejhej".
    private static string Once(string text)
    {
        var length = Enumerable.Range(1, text.Length).First(unit => text.Length % unit == 0 && text == string.Concat(Enumerable.Repeat(text[..unit], text.Length / unit)));
        return text[..length];
    }
}
