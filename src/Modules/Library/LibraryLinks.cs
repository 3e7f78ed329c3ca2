using Microsoft.AspNetCore.Http.Extensions;

namespace NaraVard.Library;

internal static class LibraryLinks
{
    public const string Examples = "/exempel";
    public const string Patterns = "/monster";
    public const string Concepts = "/begrepp";
    public const string Methods = "/metoder";
    public const string Guide = "/guide";
    public const string Themes = "/teman";
    public const string Sources = "/kallor";
    public const string Series = "/serien";
    public const string Figures = "/siffror";

    public static string Example(string slug) => $"{Examples}/{slug}";

    /// <summary>The whole tree of spread of an example.</summary>
    public static string Spread(string slug) => $"{Example(slug)}/spridning";

    public static string Pattern(string slug) => $"{Patterns}/{slug}";

    /// <summary>Where somebody adds what they have seen to a pattern.</summary>
    /// <param name="slug">The pattern.</param>
    public static string GiveEvidence(string slug) => $"{Pattern(slug)}/belagg";

    /// <summary>The same, with the cycle or the example that it comes from.</summary>
    /// <param name="slug">The pattern.</param>
    /// <param name="name">"exempel" or "cykel".</param>
    /// <param name="value">Its address or its id.</param>
    public static string GiveEvidenceFrom(string slug, string name, string value) => GiveEvidence(slug) + new QueryBuilder { { name, value } };

    /// <summary>The map of one level, or of all.</summary>
    public static string Map(SystemLevel? level) => $"{Patterns}/karta" + (level is { } chosen ? new QueryBuilder { { "niva", chosen.Address() } }.ToString() : "");

    /// <summary>Who has learned from whom, by level or by kind of organisation.</summary>
    public static string Learned(string by) => $"{Patterns}/karta/larde-av" + new QueryBuilder { { "efter", by } };

    /// <summary>The cases of one cell of it.</summary>
    public static string LearnedCases(string by, string from, string to) =>
        $"{Patterns}/karta/larde-av{new QueryBuilder { { "efter", by }, { "fran", from }, { "till", to } }}#fall";

    public const string OpenQuestions = "/oppna-fragor";

    /// <summary>What editors are suggested to read together.</summary>
    public const string Suggestions = "/redaktion/monsterforslag";

    /// <summary>How suggestions come about, for all.</summary>
    public const string HowSuggested = $"{Patterns}/sa-foreslar-vi";

    public const string MyEvidence = "/mitt/belagg";

    public static string OwnEvidence(Guid id) => $"{MyEvidence}/{id}";

    public const string EvidenceQueue = "/redaktion/belagg";

    public static string DecideEvidence(Guid id) => $"{EvidenceQueue}/{id}";

    public static string Concept(string slug) => $"{Concepts}/{slug}";

    public static string Method(string slug) => $"{Methods}/{slug}";

    public static string GuidePage(string slug) => $"{Guide}/{slug}";

    public static string Theme(string slug) => $"{Themes}/{slug}";

    public static string Source(string slug) => $"{Sources}/{slug}";

    public static string Issue(string number) => $"{Series}/{number}";

    public static string IssueCards(string number) => $"{Issue(number)}/kort";

    public static string IssueMarkdown(string number) => $"{Issue(number)}.md";

    public static string IssueJson(string number) => $"{Issue(number)}.json";

    public static string Dataset(string slug) => $"{Figures}/{slug}";

    public static string DatasetFile(string slug) => $"{Figures}/{slug}.csv";

    public static string Consequences(string slug) => $"/problem/{slug}";

    /// <summary>The list of examples with one filter chosen.</summary>
    public static string ExamplesWhere(string filter, string value) => ExamplesWhere([(filter, value)]);

    /// <summary>The list of examples with some filters chosen.</summary>
    public static string ExamplesWhere(IEnumerable<(string Filter, string Value)> chosen) =>
        Examples + new QueryBuilder(chosen.Select(pair => KeyValuePair.Create(pair.Filter, pair.Value)));

    /// <summary>A new meeting about a question of an issue. The page belongs to the meetings, which may ask us but not we them.</summary>
    /// <param name="number">The issue.</param>
    /// <param name="place">The question's place in it, from 1.</param>
    public static string UseInMeeting(string number, int place) => "/moten/nytt" + new QueryBuilder { { "serien", $"{number}.{place}" } };

    /// <summary>A search.</summary>
    public static string Search(string words) => "/sok" + new QueryBuilder { { "q", words } };

    /// <summary>A new cycle that starts from an example. The page belongs to Cycles.</summary>
    public static string StartFrom(string example) => "/cykler/ny" + new QueryBuilder { { "exempel", example } };
}
