using System.Xml;
using System.Xml.Linq;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Sitemap;

/// <summary>Every public address (sitemaps.org/protocol.html). A file holds 50,000; when there are more, the first is an index of the others.</summary>
internal sealed class SiteMap
{
    public const int Most = 50_000;

    private static readonly XNamespace Xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Lists and pages that are no items; a test holds that each of them answers.
    private static readonly string[] Pages =
    [
        "/", "/exempel", "/monster", "/fragor", "/serien", "/guide", "/begrepp", "/metoder", "/motesformer", "/teman", "/kallor", "/siffror", "/oppna-data",
        "/om", "/om/tillganglighet", "/kakor", "/personuppgifter", "/personuppgifter/register",
    ];

    private readonly IReadOnlyList<Line> _lines;

    private SiteMap(IReadOnlyList<Line> lines) => _lines = lines;

    public static SiteMap Of(LiveSnapshot content) => new(
    [
        .. Pages.Select(page => new Line(page, null)),
        .. content.Items.Where(item => item.Type.IsFound).Select(item => new Line(item.Address, item.PublishedAt)).OrderBy(line => line.Path, StringComparer.Ordinal),
    ]);

    public IReadOnlyList<Line[]> Parts(int most = Most) => [.. _lines.Chunk(most)];

    /// <param name="parts">The whole map.</param>
    /// <param name="number">Which part, from 1; null for the file that one begins with.</param>
    /// <param name="site">Where the site is.</param>
    public static byte[] Write(IReadOnlyList<Line[]> parts, int? number, ISiteAddress site)
    {
        var root = number is null && parts.Count > 1
            ? new XElement(Xmlns + "sitemapindex", parts.Select((part, i) => Element("sitemap", $"/sitemap-{i + 1}.xml", part.Max(line => line.Changed), site)))
            : new XElement(Xmlns + "urlset", parts[(number ?? 1) - 1].Select(line => Element("url", line.Path, line.Changed, site)));
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new() { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            root.Save(writer);
        }

        return written.ToArray();
    }

    private static XElement Element(string name, string path, DateTimeOffset? changed, ISiteAddress site) => new(
        Xmlns + name,
        new XElement(Xmlns + "loc", new Uri(site.Absolute(path)).AbsoluteUri),
        changed is { } at ? new XElement(Xmlns + "lastmod", XmlConvert.ToString(at.ToUniversalTime().Date, "yyyy-MM-dd")) : null);

    /// <summary>An address and when it last changed, where that is known.</summary>
    internal sealed record Line(string Path, DateTimeOffset? Changed);
}
