using NaraVard.Kernel.Content;
using NaraVard.Library.Patterns;
using NaraVard.Library.Sources;
using NaraVard.Library.Themes;

namespace NaraVard.Library;

/// <summary>How the library's pages point to each other, worked out once for each state of the content.</summary>
internal sealed class Crossings
{
    private readonly ILookup<string, PatternEvidence> _byExample;
    private readonly Dictionary<string, string> _sources;
    private readonly Dictionary<string, string> _themes;

    private Crossings(LiveSnapshot content)
    {
        _byExample = content.All<Pattern>()
            .SelectMany(pattern => Speaking(pattern, pattern.Body.EvidenceFor, isFor: true).Concat(Speaking(pattern, pattern.Body.EvidenceAgainst, isFor: false)))
            .ToLookup(pair => pair.Example, pair => pair.Evidence);
        _sources = content.All<Source>().ToDictionary(source => source.Body.Title, source => source.Address);
        _themes = content.All<Theme>().ToDictionary(theme => theme.Slug, theme => theme.Body.Title);
    }

    public static Crossings Of(LiveSnapshot content) => content.Derive(snapshot => new Crossings(snapshot));

    /// <summary>The patterns that an example speaks for or against.</summary>
    public IEnumerable<PatternEvidence> PatternsOf(string example) => _byExample[example];

    /// <summary>The page of the source with that title, or null.</summary>
    public string? SourceAddress(string title) => _sources.GetValueOrDefault(title);

    /// <summary>The title of a theme.</summary>
    public string ThemeTitle(string slug) => _themes.GetValueOrDefault(slug, slug);

    private static IEnumerable<(string Example, PatternEvidence Evidence)> Speaking(Live<Pattern> pattern, IEnumerable<Evidence> evidence, bool isFor) =>
        evidence.Select(e => (e.Example, new PatternEvidence(pattern.Slug, pattern.Body.Title, e.Why, isFor)));
}

/// <summary>What an example says about a pattern.</summary>
internal sealed record PatternEvidence(string Slug, string Title, string Why, bool IsFor);
