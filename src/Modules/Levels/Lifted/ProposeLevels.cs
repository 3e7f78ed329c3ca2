using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Questions;
using NaraVard.Search.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>
/// Works out which level a question belongs to: from the levels and organisations that it names, and from the words it shares with the published question tables. What
/// it names weighs more than any shared word, and a word that most tables have weighs nothing. Fixed rules, so that the same text always gives the same answer.
/// </summary>
internal sealed class ProposeLevels(LiveContent content, ITextWords words)
{
    private const double Named = 3;

    // A word in more tables than this is of no level.
    private const int MostTables = 3;

    private const int MostShown = 4;

    // A single common word points nowhere.
    private const double LeastTelling = 0.25;

    public async Task<IReadOnlyList<ProposedLevel>> RunAsync(string text, SystemLevel from, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var tables = live.All<QuestionTable>().Select(table => table.Body).DistinctBy(table => table.Key).OrderBy(table => table.Key).ToList();
        var all = await words.OfAsync([text, .. tables.Select(TextOf)], ct);
        var (own, others) = (all[0], tables.Zip(all.Skip(1)).ToDictionary(pair => pair.First.Key, pair => pair.Second));
        var inTables = own.Keys.ToDictionary(root => root, root => others.Values.Count(table => table.ContainsKey(root)));
        var cues = LevelCues.In(Composed.Of(text));
        var places = PlacesIn(text, live);
        return
        [
            .. LiftLevels.Receiving.Select(level => Look(level))
                .OrderBy(looked => looked.Level == from).ThenByDescending(looked => looked.Weight)
                .ThenBy(looked => Math.Abs(looked.Level - from)).ThenByDescending(looked => looked.Level)
                .Select(looked => new ProposedLevel(looked.Level, looked.Why)),
        ];

        (SystemLevel Level, double Weight, string Why) Look(SystemLevel level)
        {
            IReadOnlyList<string> named = [.. places[level].Concat(cues.GetValueOrDefault(level, [])).DistinctBy(word => SwedishStemmer.Stem(word.ToLowerInvariant()))];
            var shared = others.TryGetValue(level, out var table)
                ? own.Where(word => table.ContainsKey(word.Key) && inTables[word.Key] <= MostTables)
                    .Select(word => (word.Value.Written, Weight: word.Value.Weight / inTables[word.Key])).Where(word => word.Weight >= LeastTelling)
                    .OrderByDescending(word => word.Weight).ThenBy(word => word.Written, StringComparer.Ordinal).ToList()
                : [];
            string[] why =
            [
                .. named.Count > 0 ? [$"Texten nämner {InWords(named)}."] : Array.Empty<string>(),
                .. shared.Count > 0 ? [$"{level.TableOf()} frågetabell talar också om {InWords([.. shared.Select(word => word.Written)])}."] : Array.Empty<string>(),
            ];
            return (level, (named.Count * Named) + shared.Sum(word => word.Weight), string.Join(' ', why));
        }
    }

    private static string TextOf(QuestionTable table) =>
        string.Join('\n', [table.Title, table.Intro, .. table.LearningQuestions.Concat(table.SupportQuestions).SelectMany(question => question.FollowUps.Prepend(question.Text))]);

    // Agencies and universities by their own names. A municipality or a region that is named tells where somebody is, not where a question belongs.
    private static ILookup<SystemLevel, string> PlacesIn(string text, LiveSnapshot live) => PlaceNames.Of(live).All
        .Where(place => place.Level is SystemLevel.Agency or SystemLevel.Education or SystemLevel.Government)
        .SelectMany(place => place.Names.Where(name => IsIn(text, name)).Take(1).Select(name => (place.Level, Name: name))).ToLookup(found => found.Level, found => found.Name);

    private static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))))
            {
                return true;
            }
        }

        return false;
    }

    private static string InWords(IReadOnlyList<string> words)
    {
        var shown = words.Take(MostShown).ToList();
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} och {shown[^1]}";
    }
}
