using System.Text.RegularExpressions;

namespace NaraVard.Search.Find;

/// <summary>The sentences of a text that answer best.</summary>
internal static partial class Snippet
{
    private const int Longest = 260;
    private const int BeforeTheWord = 90;

    /// <param name="text">Plain text.</param>
    /// <param name="highlight">What to look for.</param>
    /// <returns>About two lines of the text, with what was asked for marked.</returns>
    public static IReadOnlyList<Piece> Of(string text, Highlight highlight)
    {
        List<(int Start, int End)> sentences = [];
        foreach (var match in Sentence().EnumerateMatches(text))
        {
            var sentence = text.AsSpan(match.Index, match.Length);
            var start = match.Index + match.Length - sentence.TrimStart().Length;
            var end = match.Index + sentence.TrimEnd().Length;
            if (start < end)
            {
                sentences.Add((start, end));
            }
        }

        if (sentences.Count == 0)
        {
            return [];
        }

        var best = Best(sentences, highlight.In(text));
        return [.. highlight.Mark(Whitespace().Replace(Fit([.. sentences.Skip(best).Select(sentence => text[sentence.Start..sentence.End])], highlight), " "))];
    }

    // Answering to many of the terms comes first, then saying them often; of equals the earliest.
    private static int Best(List<(int Start, int End)> sentences, IReadOnlyList<Answering> words)
    {
        var (best, most, at) = (0, (0, 0), 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            List<Answering> here = [];
            for (; at < words.Count && words[at].Start < sentences[i].End; at++)
            {
                here.Add(words[at]);
            }

            if ((Highlight.TermsOf(here), here.Count) is var worth && worth.CompareTo(most) > 0)
            {
                (best, most) = (i, worth);
            }
        }

        return best;
    }

    private static string Fit(List<string> sentences, Highlight highlight)
    {
        if (sentences[0].Length > Longest)
        {
            return Cut(sentences[0], highlight);
        }

        var text = sentences[0];
        foreach (var next in sentences.Skip(1).TakeWhile(next => text.Length + next.Length < Longest))
        {
            text += Ends(text) ? $" {next}" : $" · {next}";
        }

        return text;
    }

    private static string Cut(string sentence, Highlight highlight)
    {
        var word = highlight.In(sentence).Select(found => found.Start).FirstOrDefault();
        var start = word <= BeforeTheWord ? 0 : sentence.IndexOf(' ', word - BeforeTheWord) + 1;
        var rest = sentence[start..];
        var cut = rest.Length <= Longest ? rest : rest[..Math.Max(rest.LastIndexOf(' ', Longest), 0)];
        cut = cut == "" ? rest[..Longest] : cut;
        return $"{(start > 0 ? "… " : "")}{cut}{(cut.Length < rest.Length ? " …" : "")}";
    }

    private static bool Ends(string text) => text[^1] is '.' or '!' or '?' or ':' or '…' or '”' or '"';

    // Up to a full stop that a capital, a quotation mark or a bracket follows, or to the end of the line.
    [GeneratedRegex(@"[^\n]+?(?:[.!?…][""”)]*(?=\s+[\p{Lu}""”(])|(?=\n|$))")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
