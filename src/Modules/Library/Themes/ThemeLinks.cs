using NaraVard.Kernel.Content;

namespace NaraVard.Library.Themes;

/// <summary>The themes of a page as links on one line.</summary>
internal sealed record ThemeLinks(IReadOnlyList<(string Name, string Address, string Comma)> Links)
{
    public static ThemeLinks Of(IEnumerable<string> themes, LiveSnapshot content) => new(
    [
        .. themes.Select((theme, i) => (Crossings.Of(content).ThemeTitle(theme), LibraryLinks.Theme(theme), i > 0 ? ", " : "")),
    ]);
}
