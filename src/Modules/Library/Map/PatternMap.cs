using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Themes;

namespace NaraVard.Library.Map;

/// <summary>How many published examples speak for each pattern within each theme, on all levels together and on each; worked out once for each state of the content.</summary>
internal sealed class PatternMap
{
    private readonly Dictionary<(SystemLevel? Level, string Pattern, string Theme), int> _examples = [];
    private readonly IReadOnlyList<Live<Pattern>> _patterns;
    private readonly IReadOnlyList<Live<Theme>> _themes;

    private PatternMap(LiveSnapshot content)
    {
        (_patterns, _themes) = (content.All<Pattern>(), content.All<Theme>());
        foreach (var example in content.All<GoodExample>().Select(example => example.Body))
        {
            foreach (var level in example.SystemLevels.Distinct().Select(level => (SystemLevel?)level).Prepend(null))
            {
                Add(level, example);
            }
        }
    }

    public static PatternMap Of(LiveSnapshot content) => content.Derive(snapshot => new PatternMap(snapshot));

    /// <summary>The map of one level, or of all when it is null: a row for each pattern, a column for each theme that has an example there, the most common first.</summary>
    public MapOfLevel On(SystemLevel? level)
    {
        List<Live<Theme>> themes =
        [
            .. _themes.Select(theme => (Theme: theme, Examples: _patterns.Sum(pattern => Count(level, pattern, theme)))).Where(column => column.Examples > 0)
                .OrderByDescending(column => column.Examples).Select(column => column.Theme),
        ];
        return new MapOfLevel(level, themes, [.. _patterns.Select(pattern => new MapRow(pattern, [.. themes.Select(theme => Count(level, pattern, theme))]))]);
    }

    private int Count(SystemLevel? level, Live<Pattern> pattern, Live<Theme> theme) => _examples.GetValueOrDefault((level, pattern.Slug, theme.Slug));

    private void Add(SystemLevel? level, GoodExample example)
    {
        foreach (var cell in example.Patterns.Distinct().SelectMany(_ => example.Themes.Distinct(), (pattern, theme) => (level, pattern, theme)))
        {
            _examples[cell] = _examples.GetValueOrDefault(cell) + 1;
        }
    }
}

/// <summary>The map of one level.</summary>
/// <param name="Level">The level, or null for all.</param>
/// <param name="Themes">The columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record MapOfLevel(SystemLevel? Level, IReadOnlyList<Live<Theme>> Themes, IReadOnlyList<MapRow> Rows)
{
    /// <summary>Where the examples of a cell are listed.</summary>
    public string Cases(Live<Pattern> pattern, Live<Theme> theme) => LibraryLinks.ExamplesWhere(
        [(ExampleFilter.Pattern, pattern.Slug), (ExampleFilter.Theme, theme.Slug), .. Level is { } level ? [(ExampleFilter.Level, level.Address())] : Array.Empty<(string, string)>()]);

    /// <summary>A cell in words.</summary>
    public static string InWords(Live<Pattern> pattern, Live<Theme> theme, int examples) =>
        $"{pattern.Body.Title}, {theme.Body.Title}: {examples} exempel";
}

/// <summary>A pattern with how many examples speak for it within each theme of the map.</summary>
internal sealed record MapRow(Live<Pattern> Pattern, IReadOnlyList<int> Examples);
