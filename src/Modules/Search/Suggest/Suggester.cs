using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.Query;

namespace NaraVard.Search.Suggest;

/// <summary>Makes suggestions from the index and the content as they are at one moment.</summary>
internal sealed class Suggester(IndexState state, LiveSnapshot snapshot)
{
    private const int Most = 8;
    private const int MostTitles = 5;
    private const int MostWords = 8;
    private const int Shortest = 2;
    private const string Question = "Sök";

    /// <param name="query">What is typed so far.</param>
    /// <param name="isEnded">Whether the last word is typed to its end.</param>
    public IReadOnlyList<Suggestion> Answer(SearchQuery query, bool isEnded)
    {
        if (query.Text.Length < Shortest)
        {
            return [];
        }

        var titles = TitlesOf(query);
        var questions = QuestionsOf(query, isEnded);
        var kept = titles.Take(Math.Max(MostTitles, Most - questions.Count)).ToList();
        return [.. kept, .. questions.Take(Most - kept.Count)];
    }

    // Who narrows the search or takes something away is after results and not a page.
    private List<Suggestion> TitlesOf(SearchQuery query)
    {
        if (query.Filters.Count > 0 || query.Unwanted.Count > 0)
        {
            return [];
        }

        var typed = BeginningsOf(query.Text);
        return [.. Titles.Of(snapshot).With(typed, Most).Select(title => Of(title, typed))];
    }

    private static Suggestion Of(Title title, IReadOnlyList<Beginning> typed) => new(
        title.Text,
        SearchResult.KindOf(title.Item, title.Entry) + (title.Item.Any.Label == "" ? "" : $" · {title.Item.Any.Label}"),
        title.Item.Type.Folder,
        SearchResult.AddressOf(title.Item, title.Entry),
        [.. title.Mark(typed)]);

    private List<Suggestion> QuestionsOf(SearchQuery query, bool isEnded)
    {
        var text = query.Text;
        var last = Word.In(text).LastOrDefault();
        if (isEnded || last.Length == 0 || last.Start + last.Length != text.Length || IsFilter(text, last.Start))
        {
            return [];
        }

        return
        [
            .. Inflections.OneOfEach(text, last.Length, Questions(query, last)).Take(Most)
                .Select(question => new Suggestion(question, Question, "", SearchLinks.Results(question), [.. Typed.Mark(question, BeginningsOf(text))])),
        ];
    }

    private IEnumerable<string> Questions(SearchQuery query, Word last)
    {
        var completions = new Completions(state, ListedNames.Of(snapshot));
        List<string> before = [.. query.All.SelectMany(term => term.Words).Take(MostWords)];
        if (before is [.., var end] && end == last.Form)
        {
            before.RemoveAt(before.Count - 1);
        }

        var isComplete = before.Count > 0 && Inflections.SaysLittle(last.Form);
        return completions.OfPhrase(new Beginning(string.Join(' ', before.Append(last.Form))))
            .Concat(isComplete || last.Length < Shortest ? [] : completions.OfWord(new Beginning(last.Form), before).Select(word => query.Text[..last.Start] + word));
    }

    private static List<Beginning> BeginningsOf(string text) => [.. Word.In(text).Take(MostWords).Select(word => new Beginning(word.Form))];

    // tema:pri is no word of the library in the making.
    private static bool IsFilter(string text, int start) => text[..start] is var before && before[(before.LastIndexOf(' ') + 1)..].Contains(':', StringComparison.Ordinal);
}
