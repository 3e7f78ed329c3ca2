namespace NaraVard.Search.Words;

/// <summary>
/// Takes Swedish compounds apart: distriktssköterskemottagning is distrikt + sköterska + mottagning. A part is a word of the lexicon, in its own form or in the form it
/// has inside compounds: with a joining s (distrikts-), without its last vowel (läkar-, flick-) or with another (sköterske-, kvinno-, gatu-). Of all ways to
/// take a word apart the one with the fewest and the most common parts is chosen; a word whose best way is made of rare or short parts stays whole.
/// </summary>
internal sealed class CompoundSplitter(Lexicon lexicon)
{
    private const int MostParts = 4;
    private const int LongestWord = 60;

    // What each part costs. A common word costs little, so two common parts are better than one whole that nobody knows, and three rare ones are never chosen.
    private const double CostOfAPart = 4;
    private const double MostPerPart = 13;

    /// <summary>The parts in their own form, the first first; fewer than two when the word is no compound.</summary>
    /// <param name="form">A word in lower case.</param>
    public IReadOnlyList<string> Split(string form)
    {
        if (form.Length is < 2 * Lexicon.ShortestPart or > LongestWord || lexicon.IsWhole(form))
        {
            return [];
        }

        var best = new (double Cost, int Start, string Part, int Parts)[form.Length + 1];
        Array.Fill(best, (double.PositiveInfinity, 0, "", 0));
        best[0] = (0, 0, "", 0);
        for (var start = 0; start < form.Length; start++)
        {
            if (!double.IsPositiveInfinity(best[start].Cost) && best[start].Parts < MostParts)
            {
                Extend(form, start, best);
            }
        }

        return Read(best, form.Length);
    }

    private void Extend(string form, int start, (double Cost, int Start, string Part, int Parts)[] best)
    {
        for (var end = start + Lexicon.ShortestPart; end <= form.Length; end++)
        {
            if ((start == 0 && end == form.Length) || lexicon.PartOf(form[start..end], isLast: end == form.Length) is not { } part)
            {
                continue;
            }

            var cost = best[start].Cost + CostOfAPart + part.Cost;
            if (cost < best[end].Cost)
            {
                best[end] = (cost, start, part.Word, best[start].Parts + 1);
            }
        }
    }

    private static List<string> Read((double Cost, int Start, string Part, int Parts)[] best, int end)
    {
        if (best[end].Parts < 2 || best[end].Cost > MostPerPart * best[end].Parts)
        {
            return [];
        }

        List<string> parts = [];
        for (; end > 0; end = best[end].Start)
        {
            parts.Add(best[end].Part);
        }

        parts.Reverse();
        return parts;
    }
}
