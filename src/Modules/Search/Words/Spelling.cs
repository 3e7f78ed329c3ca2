namespace NaraVard.Search.Words;

/// <summary>
/// What a misspelled word may be meant to be. The distance is Damerau and Levenshtein's with adjacent letters swapped (optimal string alignment): letters added, left out,
/// changed, or two that have changed places. A word without its dots is nearer than one with another letter, so dots are compared last.
/// </summary>
internal static class Spelling
{
    private const int ShortestForOne = 4;
    private const int ShortestForTwo = 7;

    /// <summary>How many mistakes a word of this length may have.</summary>
    public static int Allowed(int length) => length < ShortestForOne ? 0 : length < ShortestForTwo ? 1 : 2;

    /// <summary>Which letters a word without dots has, a bit for each: words within a distance differ in at most twice as many.</summary>
    public static int Letters(string folded)
    {
        var letters = 0;
        foreach (var letter in folded)
        {
            letters |= 1 << (letter % 32);
        }

        return letters;
    }

    /// <summary>How many mistakes lie between two words, or null when there are more than allowed.</summary>
    public static int? Distance(string a, string b, int allowed)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > allowed)
            {
                return null;
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length] <= allowed ? last[b.Length] : null;
    }
}
