using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;

namespace NaraVard.Headless.Feeds;

/// <summary>What somebody can follow, newest first.</summary>
/// <param name="Title">Its title, with the name of the site.</param>
/// <param name="Page">The page that it follows.</param>
/// <param name="All">Everything in it.</param>
/// <param name="Gone">What has lately been withdrawn or archived, so that whoever follows can take it away too; newest first.</param>
internal sealed record Feed(string Title, string Page, IReadOnlyList<LiveItem> All, IReadOnlyList<LiveItem> Gone)
{
    /// <summary>How many items one document holds. Older ones are reached by its link to the next (RFC 5005).</summary>
    public const int Size = 50;

    public int LastPage => PagerTagHelper.LastOf(All.Count, Size);

    /// <summary>When something was last published or taken away; null when nothing ever was.</summary>
    public DateTimeOffset? Updated => All.Take(1).Select(item => item.PublishedAt).Concat(Gone.Take(1).Select(item => item.PutAway!.Since)).Cast<DateTimeOffset?>().Max();

    /// <summary>What stands on a page, from 1.</summary>
    public IEnumerable<LiveItem> OnPage(int page) => All.Skip((page - 1) * Size).Take(Size);

    /// <summary>Everything that is published.</summary>
    public static Feed OfAll(LiveSnapshot content) => Kept(content, "/", "Allt nytt på NäraVård", items => items.Where(item => item.Type.IsFound));

    /// <summary>Everything of a type.</summary>
    public static Feed Of(ContentType type, LiveSnapshot content) =>
        Kept(content, type.Address, $"{type.Plural} – NäraVård", items => items.Where(item => item.Type == type));

    /// <summary>Everything about a theme, or null when there is no such theme.</summary>
    public static Feed? OfTheme(string slug, LiveSnapshot content) => content.Find("theme", slug) is { } theme
        ? Kept(content, theme.Address, $"Tema: {theme.Any.Title} – NäraVård", items => items.Where(item => content.Derive(ThemesOf.Items)[item].Contains(slug)))
        : null;

    // Put in order once for each state of the content, so that asking whether something is new costs next to nothing.
    private static Feed Kept(LiveSnapshot content, string page, string title, Func<IEnumerable<LiveItem>, IEnumerable<LiveItem>> choose) =>
        content.Derive(_ => new Shelf()).Feeds.GetOrAdd(
            page, _ => new Feed(title, page, Newest(choose(content.Items)), [.. choose(content.PutAway).OrderByDescending(item => item.PutAway!.Since).Take(Size)]));

    // What an import brought in at once has one time, so the slug decides last: the pages of a feed stay apart.
    private static IReadOnlyList<LiveItem> Newest(IEnumerable<LiveItem> items) =>
    [
        .. items.OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.ChangedAs)
            .ThenBy(item => item.Type.Name, StringComparer.Ordinal).ThenBy(item => item.Slug, StringComparer.Ordinal),
    ];

    private sealed class Shelf
    {
        public ConcurrentDictionary<string, Feed> Feeds { get; } = [];
    }

    private sealed class ThemesOf(ILookup<LiveItem, string> themes)
    {
        public static ThemesOf Items(LiveSnapshot content) =>
            new(content.Items.Concat(content.PutAway).SelectMany(item => ItemFacts.Of(item).Themes, (item, theme) => (item, theme))
                .ToLookup(pair => pair.item, pair => pair.theme, (IEqualityComparer<LiveItem>)ReferenceEqualityComparer.Instance));

        public IEnumerable<string> this[LiveItem item] => themes[item];
    }
}
