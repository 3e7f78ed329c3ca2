using NaraVard.Kernel.Content;
using NaraVard.Kernel.Statistics;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Differences;

/// <summary>
/// Lays side by side what levels have answered to the same question. Everything is made of answers that the reader may read one by one, so the page tells nobody more than they
/// could have read; and a level's words are drawn together only from five cycles or meetings, as with all that is drawn together here.
/// </summary>
internal sealed class SeeDifferences(LiveContent content, IEnumerable<IQuestionAnswers> sources)
{
    private const int MostRead = 2000;
    private const int MostQuoted = 3;
    private const int LongestQuote = 280;
    private const int MostThemes = 8;

    public async Task<DifferencesView> RunAsync(BankQuestion question, Person? reader, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var sisters = live.Derive(Sisters.Of).To(question);
        BankQuestion[] asked = [question, .. sisters.Select(sister => sister.Question)];
        var answers = new List<LevelAnswer>();
        foreach (var source in sources)
        {
            answers.AddRange(await source.SharedAsync(reader, [.. asked.Select(one => one.Id)], MostRead, ct));
        }

        var words = WordsOf(answers, TellingWords.In(string.Join('\n', asked.Select(one => one.Text))));
        var enough = words.GroupBy(group => group.Level).Where(level => level.Count() >= SmallGroups.Fewest).Select(level => level.Key).ToHashSet();
        GroupWords[] compared = enough.Count > 1 ? [.. words.Where(group => enough.Contains(group.Level))] : [];
        var typical = LevelWords.Typical(compared).ToDictionary(level => level.Level, level => level.Typical);
        var levels = answers.GroupBy(answer => answer.Level).OrderBy(level => level.Key)
            .Select(level => new LevelSide(level.Key, typical.GetValueOrDefault(level.Key), ThemesOf(level, live), Quoted([.. level], typical.GetValueOrDefault(level.Key, [])))).ToList();
        return new DifferencesView(sisters, levels, LevelWords.Shared(compared));
    }

    // The words of the question itself are in nearly every answer and tell nothing.
    private static List<GroupWords> WordsOf(IEnumerable<LevelAnswer> answers, IReadOnlyDictionary<string, string> asked) =>
    [
        .. answers.GroupBy(answer => (answer.Level, answer.Group)).Select(group => new GroupWords(
            group.Key.Level,
            TellingWords.In(string.Join('\n', group.Select(answer => answer.Text))).Where(word => !asked.ContainsKey(word.Key)).ToDictionary(StringComparer.Ordinal))),
    ];

    private static List<string> ThemesOf(IEnumerable<LevelAnswer> answers, LiveSnapshot live) =>
    [
        .. answers.SelectMany(answer => answer.Themes).Distinct().Select(key => live.Find("theme", key)?.Any.Title).OfType<string>().Order(SwedishOrder.Words).Take(MostThemes),
    ];

    // Those that say most of what is typical first, then the newest; one from each cycle or meeting.
    private static List<QuotedAnswer> Quoted(IReadOnlyList<LevelAnswer> answers, IReadOnlyList<string> typical)
    {
        var stems = TellingWords.In(string.Join(' ', typical)).Keys.ToHashSet();
        return
        [
            .. answers.OrderByDescending(answer => TellingWords.In(answer.Text).Keys.Count(stems.Contains)).ThenByDescending(answer => answer.At).ThenBy(answer => answer.Address, StringComparer.Ordinal)
                .DistinctBy(answer => answer.Group).Take(MostQuoted)
                .Select(answer => new QuotedAnswer(answer.Text.Length > LongestQuote ? $"{Cut.To(answer.Text, LongestQuote)} …" : answer.Text, answer.Source, answer.Address)),
        ];
    }
}

/// <summary>What levels have answered to the same question.</summary>
/// <param name="Sisters">The questions of other levels that ask the same.</param>
/// <param name="Levels">The levels where there is something to read, nearest the person first.</param>
/// <param name="Shared">Words that all compared levels say.</param>
internal sealed record DifferencesView(IReadOnlyList<Sister> Sisters, IReadOnlyList<LevelSide> Levels, IReadOnlyList<string> Shared)
{
    /// <summary>Whether there are two levels or more whose words could be laid side by side.</summary>
    public bool IsCompared => Levels.Any(level => level.Typical is not null);

    /// <summary>Something to talk about.</summary>
    public string Conversation => Levels.Where(level => level.Typical is { Count: > 0 }).ToList() is [var one, var other, ..]
        ? $"På nivån {one.Level.Name().ToLowerInvariant()} säger ni ”{one.Typical![0]}”, på nivån {other.Level.Name().ToLowerInvariant()} ”{other.Typical![0]}”. Vad ser den ena som den andra inte ser, och vem behöver berätta det för vem?"
        : "Vad skulle en annan nivå svara på samma fråga, och vem av er kan fråga dem?";
}

/// <summary>One level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Typical">Words that are typical of it; null when its words aren't compared.</param>
/// <param name="Themes">The themes of the cycles that answered.</param>
/// <param name="Quotes">Some of the answers.</param>
internal sealed record LevelSide(SystemLevel Level, IReadOnlyList<string>? Typical, IReadOnlyList<string> Themes, IReadOnlyList<QuotedAnswer> Quotes);

/// <summary>An answer that the reader may read where it stands.</summary>
internal sealed record QuotedAnswer(string Text, string Source, string Address);
