using System.Text.RegularExpressions;

namespace NaraVard.Editing.Review;

/// <summary>A stretch of a text, and whether the other text lacks it.</summary>
internal sealed record DiffPart(string Text, bool IsChanged);

/// <summary>
/// What was taken away and what was added between two texts, word by word: the longest common subsequence of words, blanks
/// and marks (Wagner and Fischer, 1974), after what the texts begin and end with alike has been set aside. Long texts are first
/// compared line by line (<see cref="LineMatches"/>), and then only the lines between those alike word by word.
/// </summary>
internal static partial class WordDiff
{
    // More would take seconds and memory: then lines come first, and a stretch of lines that is still too long counts as changed.
    private const int MostCells = 2_000_000;

    public static (IReadOnlyList<DiffPart> Before, IReadOnlyList<DiffPart> After) Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (keptA, keptB) = Common(a[start..^end], b[start..^end]);
        TakeBlanks(a[start..^end], keptA, keptB);
        return (Joined(a, start, keptA), Joined(b, start, keptB));
    }

    // A blank that stands alone between words that are exchanged in both texts goes with them, so that a sentence isn't cut into its words.
    private static void TakeBlanks(string[] a, bool[] keptA, bool[] keptB)
    {
        var j = -1;
        for (var i = 0; i < a.Length; i++)
        {
            j = keptA[i] ? Array.IndexOf(keptB, true, j + 1) : j;
            if (keptA[i] && string.IsNullOrWhiteSpace(a[i]) && !a[i].Contains('\n', StringComparison.Ordinal) && IsAlone(keptA, i) && IsAlone(keptB, j))
            {
                (keptA[i], keptB[j]) = (false, false);
            }
        }
    }

    private static bool IsAlone(bool[] kept, int at) => at > 0 && at < kept.Length - 1 && !kept[at - 1] && !kept[at + 1];

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static (bool[] A, bool[] B) Common(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostCells)
        {
            return ByLines(a, b);
        }

        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        var longest = Longest(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (inA[i++], inB[j++]) = (true, true);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (inA, inB);
    }

    private static (bool[] A, bool[] B) ByLines(string[] a, string[] b)
    {
        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        var (linesA, linesB) = (Lines(a), Lines(b));
        var (sameA, sameB) = LineMatches.Between([.. linesA.Select(line => string.Concat(a[line]))], [.. linesB.Select(line => string.Concat(b[line]))]);
        var (i, j) = (0, 0);
        while (i < linesA.Count || j < linesB.Count)
        {
            var (fromA, fromB) = (i, j);
            while (i < linesA.Count && !sameA[i])
            {
                i++;
            }

            while (j < linesB.Count && !sameB[j])
            {
                j++;
            }

            Between(a, b, Span(linesA, fromA, i), Span(linesB, fromB, j), inA, inB);
            if (i < linesA.Count)
            {
                Array.Fill(inA, true, linesA[i].Start.Value, linesA[i].End.Value - linesA[i].Start.Value);
                Array.Fill(inB, true, linesB[j].Start.Value, linesB[j].End.Value - linesB[j].Start.Value);
                (i, j) = (i + 1, j + 1);
            }
        }

        return (inA, inB);
    }

    // The words of the lines between two lines that are alike.
    private static void Between(string[] a, string[] b, Range ofA, Range ofB, bool[] inA, bool[] inB)
    {
        var (wordsA, wordsB) = (a[ofA], b[ofB]);
        if ((long)wordsA.Length * wordsB.Length <= MostCells)
        {
            var (keptA, keptB) = Common(wordsA, wordsB);
            keptA.CopyTo(inA, ofA.Start.Value);
            keptB.CopyTo(inB, ofB.Start.Value);
        }
    }

    private static Range Span(List<Range> lines, int from, int to) => from == to ? 0..0 : lines[from].Start..lines[to - 1].End;

    private static List<Range> Lines(string[] words)
    {
        List<Range> lines = [];
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i == words.Length - 1 || words[i].Contains('\n', StringComparison.Ordinal))
            {
                lines.Add(start..(i + 1));
                start = i + 1;
            }
        }

        return lines;
    }

    private static int[,] Longest(string[] a, string[] b)
    {
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }

    private static IReadOnlyList<DiffPart> Joined(string[] words, int start, bool[] kept)
    {
        List<DiffPart> parts = [];
        for (var i = 0; i < words.Length; i++)
        {
            var isChanged = i >= start && i < start + kept.Length && !kept[i - start];
            if (parts is [.., var last] && last.IsChanged == isChanged)
            {
                parts[^1] = last with { Text = last.Text + words[i] };
            }
            else
            {
                parts.Add(new DiffPart(words[i], isChanged));
            }
        }

        return parts;
    }

    [GeneratedRegex(@"\s+|\w+|[^\w\s]")]
    private static partial Regex Word();
}
