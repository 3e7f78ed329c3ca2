using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Library;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Suggestions;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>
/// How good suggested patterns are: each example's patterns are hidden in turn, with all that the patterns say about it, and looked for again. Recall is the
/// share of the hidden patterns that are among the first five, MRR the mean of 1 / the place of the first right one.
/// </summary>
internal sealed partial class Suggestions : IMeasurement
{
    private const int First = 5;

    public string Name => "forslag";

    public string Title => "Föreslagna mönster: varje exempels mönster göms i tur och ordning";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        var (examples, patterns) = Read();
        var hidden = examples.Select(example => (Example: example, Right: RightFor(example, patterns))).Where(pair => pair.Right.Count > 0).ToList();
        var common = hidden.Select(pair => Judge(MostCommon(pair.Example, patterns), pair.Right)).ToList();
        var overlap = hidden.Select(pair => Judge(Overlap(pair.Example, patterns), pair.Right)).ToList();
        var nearest = hidden.Select(pair => new PatternProfiles([.. patterns.Select(pattern => Without(pattern, pair.Example))], examples).To(pair.Example)).ToList();
        var ours = nearest.Zip(hidden, (near, pair) => Judge([.. near.Select(one => one.Pattern.Slug)], pair.Right)).ToList();
        yield return new Figure($"Gömda exempel, med {patterns.Count} mönster att välja bland", hidden.Count, "st");
        yield return Mean($"Recall@{First}, vanligaste mönstren", common, judged => judged.Recall);
        yield return Mean($"Recall@{First}, gemensamma ord rakt av", overlap, judged => judged.Recall).Than(Mean("", common, judged => judged.Recall), "vanligaste");
        yield return Mean($"Recall@{First}, förslagen", ours, judged => judged.Recall).Than(Mean("", overlap, judged => judged.Recall), "gemensamma ord");
        yield return Mean("MRR, vanligaste mönstren", common, judged => judged.Reciprocal);
        yield return Mean("MRR, gemensamma ord rakt av", overlap, judged => judged.Reciprocal).Than(Mean("", common, judged => judged.Reciprocal), "vanligaste");
        yield return Mean("MRR, förslagen", ours, judged => judged.Reciprocal).Than(Mean("", overlap, judged => judged.Reciprocal), "gemensamma ord");

        var shown = nearest.Zip(hidden, (near, pair) => (Shown: SuggestPatterns.Shown(near).ToList(), pair.Right)).ToList();
        yield return new Figure($"Av det som visas (högst {SuggestPatterns.Most}) är rätt", (double)shown.Sum(one => one.Shown.Count(near => one.Right.Contains(near.Pattern.Slug))) / shown.Sum(one => one.Shown.Count), "");
        yield return new Figure("Exempel som får något förslag", (double)shown.Count(one => one.Shown.Count > 0) / shown.Count, "");
        yield return new Figure("Räkna ut alla mönsters profiler", await Lab.MedianAsync(() => Task.FromResult(new PatternProfiles(patterns, examples))), "ms");
        var profiles = new PatternProfiles(patterns, examples);
        yield return new Figure($"Föreslå för {examples.Count} exempel", await Lab.MedianAsync(() => Task.FromResult(examples.Select(profiles.To).ToList())), "ms");
    }

    private static Figure Mean(string what, IReadOnlyList<Judged> all, Func<Judged, double> of) => new(what, all.Average(of), "");

    private static (List<Live<GoodExample>> Examples, List<Live<Pattern>> Patterns) Read()
    {
        var types = new ContentTypes();
        new LibraryModule().MapContent(types);
        var read = new ContentFolder(types).Read(Lab.Content, default).Entries;
        return (Live<GoodExample>(read), Live<Pattern>(read));
    }

    private static List<Live<T>> Live<T>(IEnumerable<ContentFolder.Entry> read)
        where T : ContentBody =>
        [.. read.Where(entry => entry.Body is T).Select(entry => new Live<T>(Guid.NewGuid(), entry.Type, entry.Slug, DateTimeOffset.UnixEpoch, 1, null, false, 1, (T)entry.Body)).OrderBy(item => item.Slug, StringComparer.Ordinal)];

    private static HashSet<string> RightFor(Live<GoodExample> example, IEnumerable<Live<Pattern>> patterns) =>
        [.. patterns.Where(pattern => PatternProfiles.ExamplesOf(pattern.Body).Contains(example.Slug)).Select(pattern => pattern.Slug)];

    // A pattern as it would be without the example: not its evidence, nor a sentence that names its place or says two words of its title.
    private static Live<Pattern> Without(Live<Pattern> pattern, Live<GoodExample> example)
    {
        var body = pattern.Body;
        var names = Stems(string.Join(' ', example.Body.Places.Concat(example.Body.Organisations))).Except(Stems("region regioner kommun kommuner län")).ToHashSet();
        var title = Stems(example.Body.Title);
        return pattern with
        {
            Body = body with
            {
                EvidenceFor = [.. body.EvidenceFor.Where(evidence => evidence.Example != example.Slug)],
                EvidenceAgainst = [.. body.EvidenceAgainst.Where(evidence => evidence.Example != example.Slug)],
                Says = Kept(body.Says),
                Holds = Kept(body.Holds),
                Against = Kept(body.Against),
            },
        };

        string Kept(string text) => string.Join('\n', Sentence().Split(text).Where(sentence => Stems(sentence) is var said && !said.Overlaps(names) && said.Count(title.Contains) < 2));
    }

    private static string[] MostCommon(Live<GoodExample> hidden, IEnumerable<Live<Pattern>> patterns) =>
        [.. patterns.OrderByDescending(pattern => PatternProfiles.ExamplesOf(pattern.Body).Count(example => example != hidden.Slug)).ThenBy(pattern => pattern.Slug, StringComparer.Ordinal).Select(pattern => pattern.Slug)];

    // Words as written, in the example and in what the pattern says of itself and of its other examples; longer patterns get no advantage.
    private static string[] Overlap(Live<GoodExample> hidden, IEnumerable<Live<Pattern>> patterns)
    {
        var words = Forms(string.Join('\n', hidden.Body.Parts.Select(part => part.Markdown).Concat([hidden.Body.Title, hidden.Body.Summary])));
        return [.. patterns.Select(pattern => (pattern.Slug, Words: Forms(string.Join('\n', OwnTexts(Without(pattern, hidden).Body)))))
            .OrderByDescending(pattern => pattern.Words.Count(words.Contains) / Math.Sqrt(pattern.Words.Count)).ThenBy(pattern => pattern.Slug, StringComparer.Ordinal).Select(pattern => pattern.Slug)];
    }

    private static IEnumerable<string> OwnTexts(Pattern pattern) =>
        [pattern.Title, pattern.Claim, .. pattern.Conditions, pattern.OpenQuestion, .. pattern.EvidenceFor.Concat(pattern.EvidenceAgainst).Select(evidence => evidence.Why)];

    private static HashSet<string> Forms(string text) => [.. Word.In(text.Normalize()).Select(word => word.Form)];

    private static HashSet<string> Stems(string text) => [.. Word.In(text.Normalize()).Where(word => word.Form.Length > 3 && !StopWords.Contains(word.Form)).Select(word => word.Stem)];

    private static Judged Judge(IReadOnlyList<string> ordered, HashSet<string> right) =>
        new((double)ordered.Take(First).Count(right.Contains) / right.Count, 1.0 / (1 + ordered.ToList().FindIndex(right.Contains)));

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex Sentence();

    private sealed record Judged(double Recall, double Reciprocal);
}
