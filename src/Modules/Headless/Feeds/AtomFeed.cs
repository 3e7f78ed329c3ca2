using System.Xml;
using System.Xml.Linq;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Feeds;

/// <summary>A feed as Atom (RFC 4287), in pages (RFC 5005, section 3).</summary>
internal sealed class AtomFeed(ISiteAddress site, FeedText text)
{
    public const string ContentType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public byte[] Write(FeedPage page, DateTimeOffset since)
    {
        var feed = page.Feed;
        var document = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "sv"),
            new XAttribute(XNamespace.Xmlns + "at", Tombstones),
            new XElement(Atom + "id", page.Id(site)),
            new XElement(Atom + "title", Composed.Of(feed.Title)),
            new XElement(Atom + "updated", Instant(feed.Updated ?? since)),
            new XElement(Atom + "author", new XElement(Atom + "name", "NäraVård"), new XElement(Atom + "uri", site.Absolute("/"))),
            Link("self", page.Number, ContentType),
            Page(feed.Page),
            Link("first", 1, ContentType),
            page.Number > 1 ? Link("previous", page.Number - 1, ContentType) : null,
            page.Number < feed.LastPage ? Link("next", page.Number + 1, ContentType) : null,
            Link("last", feed.LastPage, ContentType),
            page.Number == 1 ? feed.Gone.Select(Tombstone) : null,
            feed.OnPage(page.Number).Select(item => Entry(item, page.Content)));
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new() { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            document.Save(writer);
        }

        return written.ToArray();

        XElement Link(string relation, int number, string type) => new(
            Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", site.Absolute(page.Address(FeedPage.Atom, number))));
    }

    private XElement Entry(LiveItem item, LiveSnapshot content) => new(
        Atom + "entry",
        new XElement(Atom + "id", FeedPage.IdOf(item)),
        new XElement(Atom + "title", Composed.Of(item.Any.Title)),
        new XElement(Atom + "published", Instant(item.FirstPublishedAt)),
        new XElement(Atom + "updated", Instant(item.PublishedAt)),
        Page(item.Address),
        new XElement(Atom + "category", new XAttribute("term", item.Type.Name), new XAttribute("label", item.Type.Singular)),
        new XElement(Atom + "summary", FeedText.Summary(item)),
        new XElement(Atom + "content", new XAttribute("type", "html"), text.Html(item, content)));

    // RFC 6721. The page stays and says why.
    private XElement Tombstone(LiveItem item) =>
        new(Tombstones + "deleted-entry", new XAttribute("ref", FeedPage.IdOf(item)), new XAttribute("when", Instant(item.PutAway!.Since)), Page(item.Address));

    private XElement Page(string path) =>
        new(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", site.Absolute(path)));

    private static string Instant(DateTimeOffset at) => XmlConvert.ToString(at);
}
