namespace NaraVard.Kernel.Text;

/// <summary>Guesses which known name somebody meant.</summary>
public static class NearestWord
{
    // A name with more faults than this is another name.
    private const int MostFaults = 3;

    /// <summary>
    /// The known name with the fewest letters added, left out, changed or swapped with the next (optimal string alignment; F. J.
    /// Damerau, Communications of the ACM 7:3, 1964), or null when none is near.
    /// </summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The names there are.</param>
    public static string? To(string word, IEnumerable<string> known) =>
        known.Select(name => (Name: name, Faults: Faults(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(guess => guess.Faults <= Math.Min(MostFaults, word.Length / 3)).OrderBy(guess => guess.Faults).Select(guess => guess.Name).FirstOrDefault();

    private static int Faults(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostFaults)
        {
            return int.MaxValue;
        }

        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
