using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Headless.Feeds;

/// <summary>The feeds hold all there is, page by page; what other tests publish would move it from one page to the next.</summary>
public sealed class FeedTests(OwnSite own) : IClassFixture<OwnSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private readonly Site _site = own.Site;

    public static TheoryData<string> Pages { get; } =
        ["", "/exempel", "/monster", "/fragor", "/serien", "/guide", "/begrepp", "/metoder", "/teman", "/teman/aldre", "/kallor", "/siffror", "/problem", "/register"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Atom_says_all_that_the_standard_asks_for(string page)
    {
        var feed = await AtomAsync($"{page}/flode.atom");

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("tag:localhost,2026:", Text(feed, "id"));
        Assert.EndsWith("NäraVård", Text(feed, "title"));
        Assert.Equal("NäraVård", Text(feed.Element(Atom + "author")!, "name"));
        Assert.Equal($"http://localhost{page}/flode.atom", Link(feed, "self"));
        Assert.Equal($"http://localhost{(page == "" ? "/" : page)}", Link(feed, "alternate"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.True(entries.Count <= 50);
        Assert.All(entries, AssertEntry);
        Assert.Distinct(entries.Select(entry => Text(entry, "id")));
        var times = entries.Select(entry => DateTimeOffset.Parse(Text(entry, "updated"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.True(string.CompareOrdinal(Text(feed, "updated"), Text(entries[0], "updated")) >= 0);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Json_says_all_that_the_standard_asks_for(string page)
    {
        var feed = await JsonAsync($"{page}/flode.json");

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.EndsWith("NäraVård", feed.GetProperty("title").GetString());
        Assert.Equal($"http://localhost{page}/flode.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("sv", feed.GetProperty("language").GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            Assert.StartsWith("urn:uuid:", item.GetProperty("id").GetString());
            Assert.StartsWith("http://localhost/", item.GetProperty("url").GetString());
            AssertWhole(item.GetProperty("content_html").GetString()!);
            Assert.True(item.GetProperty("date_modified").TryGetDateTimeOffset(out _));
        });
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_that_can_be_followed_says_so_in_its_head_and_in_words(string page)
    {
        if (page is "/problem" or "/register")
        {
            Assert.Equal(HttpStatusCode.MovedPermanently, await _site.Visitor().StatusAsync(page));
            return;
        }

        var html = await _site.Visitor().OpenAsync(page == "" ? "/" : page);

        Assert.Equal($"{page}/flode.atom", html.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal($"{page}/flode.json", html.QuerySelector("head link[rel=alternate][type='application/feed+json']")!.GetAttribute("href"));
        Assert.Equal($"{page}/flode.atom", html.QuerySelector("main .follow-feed a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_pages_of_a_feed_hold_everything_once()
    {
        HashSet<string> seen = [];
        for (string? next = "/exempel/flode.atom"; next is not null;)
        {
            var feed = await AtomAsync(next);
            Assert.All(feed.Elements(Atom + "entry"), entry => Assert.True(seen.Add(Link(entry, "alternate")!), $"{Link(entry, "alternate")} finns två gånger"));
            Assert.EndsWith("/exempel/flode.atom", Link(feed, "first"));
            next = Link(feed, "next");
        }

        Assert.True(seen.Count >= 144);
        Assert.Contains("http://localhost/exempel/borgholmsmodellen-hemsjukhus", seen);
    }

    [Fact]
    public async Task The_pages_of_the_json_feed_lead_on()
    {
        var first = await JsonAsync("/exempel/flode.json");

        var second = await JsonAsync(new Uri(first.GetProperty("next_url").GetString()!).PathAndQuery);

        Assert.EndsWith("/exempel/flode.json?sida=2", second.GetProperty("feed_url").GetString());
        Assert.Empty(Ids(first).Intersect(Ids(second)));
    }

    [Fact]
    public async Task What_is_published_stands_first_among_its_type_its_theme_and_all()
    {
        var title = $"Följt exempel {Unique.Word()}";

        var page = Editor.PublicPage(await Editor.PublishedAsync(_site, title));

        foreach (var address in new[] { "/exempel/flode.atom", "/teman/nara-vard/flode.atom", "/flode.atom" })
        {
            var entry = (await AtomAsync(address)).Elements(Atom + "entry").Single(e => Link(e, "alternate") == $"http://localhost{page}");
            Assert.Equal(title, Text(entry, "title"));
            Assert.Equal("Prövat. Teamet prövade något och lärde sig av det.", Text(entry, "summary"));
            Assert.Contains("<h2>Vad som gjorde det möjligt</h2>\n<p>Chefen gav tid.</p>", Text(entry, "content"));
            Assert.Contains(Editor.Source, Text(entry, "content"));
        }

        Assert.DoesNotContain((await AtomAsync("/teman/aldre/flode.atom")).Elements(Atom + "entry"), e => Text(e, "title") == title);
    }

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("Archived")]
    public async Task Whoever_follows_is_told_what_is_gone(string how)
    {
        var page = await Editor.PublishedAsync(_site, $"Snart borta {Unique.Word()}");
        var id = Text((await EntryAsync("/exempel/flode.atom", page))!, "id");
        using var taken = await (await _site.SignedInAsync("redaktor")).SubmitAsync($"{page}/dra-tillbaka", ("How", how), ("Reason", "Stämmer inte längre."));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        foreach (var address in new[] { "/exempel/flode.atom", "/teman/nara-vard/flode.atom", "/flode.atom" })
        {
            Assert.Null(await EntryAsync(address, page));
            var gone = Assert.Single((await AtomAsync(address)).Elements(Tombstones + "deleted-entry"), e => e.Attribute("ref")!.Value == id);
            Assert.Equal($"http://localhost{Editor.PublicPage(page)}", Link(gone, "alternate"));
            Assert.True(DateTimeOffset.TryParse(gone.Attribute("when")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        }

        Assert.DoesNotContain((await AtomAsync("/begrepp/flode.atom")).Elements(Tombstones + "deleted-entry"), e => e.Attribute("ref")!.Value == id);
        Assert.DoesNotContain(Editor.PublicPage(page), await _site.Visitor().Client.GetStringAsync("/exempel/flode.json"));
    }

    [Fact]
    public async Task A_proposal_is_not_mistaken_for_something_tried()
    {
        HashSet<string> summaries = [];
        for (var number = 1; number <= 3; number++)
        {
            summaries.UnionWith((await AtomAsync($"/exempel/flode.atom?sida={number}")).Elements(Atom + "entry").Select(entry => Text(entry, "summary")));
        }

        Assert.Contains(summaries, summary => summary.StartsWith("Förslag – inte prövat. ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[en](/exempel) [två](andra) [tre](#fyra) [fem](https://exempel.se/?a=1&b=2)", "href=\"http://localhost/exempel\"", "href=\"http://localhost/begrepp/andra\"", "#fyra\"", "href=\"https://exempel.se/?a=1&amp;b=2\"")]
    [InlineData("Ett \u0001styrtecken\ufffe och <script>alert(1)</script> \"href=\"/x", "styrtecken", "&lt;script&gt;")]
    public async Task Whatever_was_written_the_feed_is_sound(string text, params string[] expected)
    {
        var slug = await Published.ConceptAsync(_site, text);

        var entry = (await AtomAsync("/begrepp/flode.atom")).Elements(Atom + "entry").Single(e => Link(e, "alternate")!.EndsWith(slug, StringComparison.Ordinal));

        Assert.All(expected, part => Assert.Contains(part, Text(entry, "content")));
    }

    [Theory]
    [InlineData("/exempel/flode.atom", "application/atom+xml")]
    [InlineData("/exempel/flode.json", "application/feed+json")]
    public async Task Whoever_has_the_newest_is_told_so(string address, string type)
    {
        var client = _site.Visitor().Client;
        using var first = await client.GetAsync(address);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotNull(first.Content.Headers.LastModified);

        using var again = await client.AskAsync(address, ("If-None-Match", $"\"other\", W/{first.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        using var since = await client.AskAsync(address, ("If-Modified-Since", DateTimeOffset.UtcNow.AddDays(1).ToString("R")));
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
        using var before = await client.AskAsync(address, ("If-Modified-Since", DateTimeOffset.UtcNow.AddDays(-30).ToString("R")));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
    }

    [Fact]
    public async Task A_change_gives_the_feed_another_tag()
    {
        var client = _site.Visitor().Client;
        using var before = await client.GetAsync("/begrepp/flode.atom");

        await Published.ConceptAsync(_site, "Något nytt.");

        using var after = await client.AskAsync("/begrepp/flode.atom", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_feed_can_be_asked_for_its_head()
    {
        using var answer = await _site.Visitor().Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/serien/flode.atom"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/teman/finns-inte/flode.atom")]
    [InlineData("/exempel/flode.rss")]
    [InlineData("/exempel/flode.atom?sida=0")]
    [InlineData("/exempel/flode.atom?sida=9999")]
    [InlineData("/exempel/flode.json?sida=-1")]
    [InlineData("/exempel/flode.json?sida=99999999999999999999")]
    [InlineData("/exempel/flode.json?sida=x")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(address));

    private async Task<XElement?> EntryAsync(string address, string page) =>
        (await AtomAsync(address)).Elements(Atom + "entry").SingleOrDefault(entry => Link(entry, "alternate") == $"http://localhost{Editor.PublicPage(page)}");

    private static void AssertEntry(XElement entry)
    {
        Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", Text(entry, "id"));
        Assert.NotEmpty(Text(entry, "title"));
        Assert.NotEmpty(Text(entry, "published"));
        Assert.NotEmpty(Text(entry, "summary"));
        Assert.StartsWith("http://localhost/", Link(entry, "alternate"));
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        AssertWhole(Text(entry, "content"));
    }

    private static void AssertWhole(string html)
    {
        Assert.NotEmpty(html);
        Assert.DoesNotMatch("""\b(href|src)="(/|#|\.)""", html);
        Assert.DoesNotContain("<script", html);
    }

    private async Task<XElement> AtomAsync(string address)
    {
        using var answer = await _site.Visitor().Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return XDocument.Load(await answer.Content.ReadAsStreamAsync()).Root!;
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await _site.Visitor().Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static IEnumerable<string> Ids(JsonElement feed) => feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);

    private static string Text(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static string? Link(XElement element, string relation) =>
        element.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;
}
