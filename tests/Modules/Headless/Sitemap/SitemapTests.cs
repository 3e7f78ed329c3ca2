using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Sitemap;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Tests.Headless.Sitemap;

public sealed class SitemapTests(Site site)
{
    private static readonly XNamespace Xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_site_map_names_every_published_page_with_its_day()
    {
        var slug = await Published.ConceptAsync(site, "Står i kartan.");

        var urls = (await MapAsync()).Elements(Xmlns + "url").ToList();

        Assert.Distinct(urls.Select(Address));
        var url = urls.Single(u => Address(u).EndsWith($"/begrepp/{slug}", StringComparison.Ordinal));
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", url.Element(Xmlns + "lastmod")!.Value);
        Assert.Contains(urls, u => Address(u) == "http://localhost/exempel/borgholmsmodellen-hemsjukhus");
        Assert.Contains(urls, u => Address(u) == "http://localhost/fragor/team");
    }

    [Fact]
    public async Task Every_page_in_the_map_that_is_no_item_answers()
    {
        var pages = (await MapAsync()).Elements(Xmlns + "url").Where(url => url.Element(Xmlns + "lastmod") is null).Select(url => new Uri(Address(url)).AbsolutePath).ToList();

        Assert.True(pages.Count > 10);
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(page));
        }
    }

    [Fact]
    public async Task A_map_too_large_for_one_file_becomes_an_index_of_its_parts()
    {
        var (snapshot, address) = await site.AskAsync(async services =>
            (await services.GetRequiredService<LiveContent>().NowAsync(CancellationToken.None), services.GetRequiredService<ISiteAddress>()));
        var parts = SiteMap.Of(snapshot).Parts(most: 100);

        var index = Read(SiteMap.Write(parts, null, address));
        var second = Read(SiteMap.Write(parts, 2, address));

        Assert.Equal("sitemapindex", index.Name.LocalName);
        Assert.Equal(parts.Count, index.Elements(Xmlns + "sitemap").Count());
        Assert.Equal("http://localhost/sitemap-2.xml", Address(index.Elements(Xmlns + "sitemap").ElementAt(1)));
        Assert.Equal("urlset", second.Name.LocalName);
        Assert.Equal(100, second.Elements().Count());
    }

    [Theory]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-x.xml")]
    public async Task There_are_no_parts_while_one_file_is_enough(string address) => Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(address));

    [Fact]
    public async Task Robots_are_kept_out_of_what_is_inside_and_shown_the_map()
    {
        var robots = await site.Visitor().Client.GetStringAsync("/robots.txt");

        Assert.StartsWith("User-agent: *\n", robots);
        Assert.Contains("Disallow: /admin\n", robots);
        Assert.Contains("Disallow: /redaktion\n", robots);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml\n", robots);
        Assert.DoesNotContain("/exempel", robots);
    }

    private async Task<XElement> MapAsync()
    {
        using var answer = await site.Visitor().Client.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return XDocument.Load(await answer.Content.ReadAsStreamAsync()).Root!;
    }

    private static XElement Read(byte[] xml) => XDocument.Load(new MemoryStream(xml)).Root!;

    private static string Address(XElement url) => url.Element(Xmlns + "loc")!.Value;
}
