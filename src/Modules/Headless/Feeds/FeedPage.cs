using System.Globalization;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Feeds;

/// <summary>One document of a feed.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Content">The state of the content that it shows.</param>
internal sealed record FeedPage(Feed Feed, int Number, LiveSnapshot Content)
{
    public const string Atom = ".atom";
    public const string Json = ".json";

    /// <summary>The address of the feed of a page: "/exempel" gives "/exempel/flode.atom".</summary>
    public static string AddressOf(string page, string format) => $"{page.TrimEnd('/')}/flode{format}";

    /// <summary>The address of a document of the feed.</summary>
    public string Address(string format, int? number = null) => (number ?? Number) is var n and > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{AddressOf(Feed.Page, format)}?{PagerTagHelper.Key}={n}")
        : AddressOf(Feed.Page, format);

    /// <summary>The feed's name for ever (RFC 4151).</summary>
    public string Id(ISiteAddress site) => $"tag:{new Uri(site.Absolute("/")).Host},2026:{AddressOf(Feed.Page, "")}";

    /// <summary>An item's name for ever, wherever the site moves and whatever it is called.</summary>
    public static string IdOf(LiveItem item) => $"urn:uuid:{item.Id}";
}
