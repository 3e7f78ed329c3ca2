using NaraVard.Kernel.Text;

namespace NaraVard.Levels.Differences;

/// <summary>What is said in one cycle or meeting: its telling words, each once however often it is said.</summary>
internal sealed record GroupWords(SystemLevel Level, IReadOnlyDictionary<string, string> Words);

/// <summary>The words of a level beside those of the others.</summary>
/// <param name="Level">The level.</param>
/// <param name="Typical">Words that it says and the others seldom, the most telling first.</param>
internal sealed record TypicalWords(SystemLevel Level, IReadOnlyList<string> Typical);

/// <summary>
/// Compares what levels say by their words. A word is typical of a level when more of its groups say it than of the others', by the log-likelihood ratio for two binomial
/// shares (Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19(1), 1993), which holds for few and rare words too.
/// A group counts once for each word, so that whoever writes much doesn't speak for a level. No number leaves this class.
/// </summary>
internal static class LevelWords
{
    // The five-per-cent point of the chi-square distribution with one degree of freedom, and never on one group alone.
    private const double Telling = 3.84;
    private const int FewestGroups = 2;
    private const int MostWords = 10;

    /// <summary>For each level, in order.</summary>
    public static IReadOnlyList<TypicalWords> Typical(IReadOnlyCollection<GroupWords> groups) =>
        [.. groups.GroupBy(group => group.Level).OrderBy(level => level.Key).Select(level => new TypicalWords(level.Key, TypicalOf([.. level], [.. groups.Where(group => group.Level != level.Key)])))];

    /// <summary>Words that at least two groups at every level say, those that most say first.</summary>
    public static IReadOnlyList<string> Shared(IReadOnlyCollection<GroupWords> groups)
    {
        var levels = groups.GroupBy(group => group.Level).Select(level => Said([.. level])).ToList();
        if (levels.Count < 2)
        {
            return [];
        }

        var forms = Forms(groups);
        return
        [
            .. levels[0].Keys.Where(stem => levels.TrueForAll(level => level.GetValueOrDefault(stem) >= FewestGroups))
                .OrderByDescending(stem => levels.Sum(level => level[stem])).ThenBy(stem => forms[stem], SwedishOrder.Words).Take(MostWords).Select(stem => forms[stem]),
        ];
    }

    private static List<string> TypicalOf(IReadOnlyCollection<GroupWords> here, IReadOnlyCollection<GroupWords> others)
    {
        var (said, elsewhere, forms) = (Said(here), Said(others), Forms(here));
        var typical =
            from word in said
            where word.Value >= FewestGroups
            let other = elsewhere.GetValueOrDefault(word.Key)
            where word.Value * others.Count > other * here.Count
            let telling = LogLikelihood(word.Value, here.Count, other, others.Count)
            where telling >= Telling
            orderby telling descending, forms[word.Key]
            select forms[word.Key];
        return [.. typical.Take(MostWords)];
    }

    private static double LogLikelihood(int here, int groupsHere, int other, int groupsElsewhere)
    {
        var together = (double)(here + other) / (groupsHere + groupsElsewhere);
        return 2 * (Likelihood(here, groupsHere, (double)here / groupsHere) + Likelihood(other, groupsElsewhere, (double)other / groupsElsewhere)
            - Likelihood(here, groupsHere, together) - Likelihood(other, groupsElsewhere, together));
    }

    // The logarithm of the chance of so many of so many at a share; nought times the logarithm of nought is nought.
    private static double Likelihood(int said, int groups, double share) =>
        (said == 0 ? 0 : said * Math.Log(share)) + (said == groups ? 0 : (groups - said) * Math.Log(1 - share));

    private static Dictionary<string, int> Said(IEnumerable<GroupWords> groups) =>
        groups.SelectMany(group => group.Words.Keys).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Forms(IEnumerable<GroupWords> groups) => groups.SelectMany(group => group.Words).GroupBy(word => word.Key, word => word.Value, StringComparer.Ordinal)
        .ToDictionary(stem => stem.Key, stem => stem.OrderBy(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).First(), StringComparer.Ordinal);
}
