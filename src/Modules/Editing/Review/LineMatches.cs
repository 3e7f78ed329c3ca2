namespace NaraVard.Editing.Review;

/// <summary>
/// Which lines two long texts have in common, in order. Finds the shortest edit script greedily: E. W. Myers, "An O(ND)
/// difference algorithm and its variations", Algorithmica 1 (1986). Fast when little differs, however long the texts are.
/// </summary>
internal static class LineMatches
{
    // Each further difference costs as much again as all before; texts with more than this have little to show side by side.
    private const int MostDifferences = 3_000;

    /// <returns>For each line of either text whether the other has it; all false when the texts differ too much.</returns>
    public static (bool[] A, bool[] B) Between(string[] a, string[] b)
    {
        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        var steps = Steps(a, b);
        var (x, y) = (a.Length, b.Length);
        for (var d = steps.Count - 1; d >= 0; d--)
        {
            // The furthest points before this step lie on the diagonals d-1 and below.
            var (k, before) = (x - y, d == 0 ? null : steps[d - 1]);
            var isDown = before is not null && (k == -d || (k != d && At(before, d - 1, k - 1) < At(before, d - 1, k + 1)));
            var startX = before is null ? 0 : isDown ? At(before, d - 1, k + 1) : At(before, d - 1, k - 1) + 1;
            while (x > startX)
            {
                (inA[--x], inB[--y]) = (true, true);
            }

            (x, y) = before is null || isDown ? (x, y - 1) : (x - 1, y);
        }

        return (inA, inB);
    }

    // For each number of differences, how far along the first text each diagonal reaches; empty when there are too many.
    private static List<int[]> Steps(string[] a, string[] b)
    {
        List<int[]> steps = [];
        for (var d = 0; d <= Math.Min(a.Length + b.Length, MostDifferences); d++)
        {
            var reached = new int[(2 * d) + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var before = d == 0 ? null : steps[d - 1];
                var x = before is null ? 0 : k == -d || (k != d && At(before, d - 1, k - 1) < At(before, d - 1, k + 1)) ? At(before, d - 1, k + 1) : At(before, d - 1, k - 1) + 1;
                while (x < a.Length && x - k < b.Length && x - k >= 0 && a[x] == b[x - k])
                {
                    x++;
                }

                reached[k + d] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    steps.Add(reached);
                    return steps;
                }
            }

            steps.Add(reached);
        }

        return [];
    }

    private static int At(int[] reached, int d, int k) => k < -d || k > d ? -1 : reached[k + d];
}
