using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Playwright;
using NaraVard.Tests.Kernel.Text;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>
/// The attack strings on public pages, published by two editors the ordinary way, as titles and names and in every text. Each page is opened twice: as it is, and without the policy that would stop a script, so that it has to be harmless by itself.
/// </summary>
public sealed class PublishedAttackTests(AttackedSite site) : IClassFixture<AttackedSite>
{
    internal const string Title = "\"><img src=x onerror=window.pwned=1>";
    internal const string Line = "</p></main><svg/onload=window.pwned=1><script>window.pwned=1</script>";

    private const string Source = "Nära Vård i Västra Värmland – slutsatser och rekommendationer";

    private static readonly string[] Markdown = [.. AttackStrings.Markdown.Select(Typable)];

    [Fact]
    public async Task None_of_them_runs_on_a_published_page()
    {
        var figures = await site.SavedAsync(AttackStrings.Figures.Select(AttackStrings.Block));
        Assert.True(Markdown.Length + figures.Count > 120);
        var team = $"teamet-{Unique.Word()}@exempel.se";
        var data = await site.PublishAsync("data", new { title = Title, unit = Line, period = Line, source = new { document = Source }, csv = $"namn,antal\n\"{Line}\",1\n'<b onclick=window.pwned=1>,2\n", text = Line }, "?type=dataset");
        var concept = await site.PublishAsync("concepts", new { title = Title, english = Line, source = new { document = Source }, text = Numbered(Markdown) });
        await site.AskTeamAsync(concept, team);
        var guide = await site.PublishAsync("guide", new { order = 90, title = Title, summary = Line, source = new { document = Source }, text = Numbered(Markdown.Reverse()) });
        var parts = Markdown.Chunk((Markdown.Length / 5) + 1).Select(Numbered).ToList();
        var example = await site.PublishAsync("examples", new
        {
            kind = "attempt",
            title = Title,
            summary = Line,
            organisations = (string[])[Title, Line],
            systemLevels = (string[])["team"],
            themes = (string[])["aldre"],
            period = "<b onclick=x>",
            source = new { document = Source, section = Line },
            starting = parts[0],
            done = parts[1],
            madePossible = parts[2],
            gave = parts[3],
            thinkAbout = parts[4],
        });
        var drawn = AttackStrings.Block($"data: {data}\nform: staplar\ntitel: '{Line}'\nbeskrivning: '{Line}'\netikett: namn\nserier: antal");
        var issue = await site.PublishAsync("series", new
        {
            number = 666,
            reference = "2026:666",
            source = new { document = Source },
            title = Title,
            summary = Line,
            questions = (string[])[Title, Line],
            text = $"{drawn}\n\n{Numbered([.. Markdown, .. figures])}",
            sources = (object[])[new { title = Line, publisher = Title, address = "https://ond.example/'onmouseover='window.pwned=1", usedFor = Line }],
        });
        (string Path, int Attacks)[] pages =
        [
            ($"/begrepp/{concept}", Markdown.Length), ($"/guide/{guide}", Markdown.Length), ($"/exempel/{example}", Markdown.Length), ($"/serien/{issue}", Markdown.Length + figures.Count), ($"/siffror/{data}", 0),
            ("/begrepp", 0), ("/guide", 0), ("/exempel", 0), ("/serien", 0), ("/siffror", 0), ("/teman/aldre", 0), ("/sok?q=pwned", 0), ($"/sok?q={Uri.EscapeDataString(Line)}", 0),
            ($"/api/v1/concepts/{concept}?format=html", Markdown.Length), ($"/api/v1/series/{issue}?format=html", Markdown.Length + figures.Count), ("/api/v1/concepts?format=html", 0),
            ("/api?slag=concepts&fragor=format%3Dhtml", 0), (await site.TeamLinkAsync(team), Markdown.Length),
        ];

        await OpenAllAsync(role: null, pages);
        await OpenAllAsync("redaktor",
        [
            ($"/redaktion/begrepp/{concept}/jamfor?fran=1&till=2", 0), ($"/redaktion/begrepp/{concept}/jamfor?fran=1&till=2&visa=text", 0), ($"/redaktion/begrepp/{concept}/versioner/2", Markdown.Length),
            ($"/redaktion/begrepp/{concept}/faktakoll", 0), ("/redaktion/handelser", 0), ("/redaktion", 0),
        ]);
    }

    [Fact]
    public async Task No_drawing_runs_at_its_own_address()
    {
        var whole = SvgAttacks.Whole.Append($"{SvgAttacks.Open}>{string.Concat(SvgAttacks.Inside.Where(IsWhole))}</svg>").ToList();
        Assert.True(SvgAttacks.Inside.Count(IsWhole) > 70);
        var page = await site.PageAsync("redaktor");
        await page.GotoAsync("/redaktion/media");
        await page.Locator("summary", new() { HasText = "Lägg in" }).ClickAsync();
        await page.Locator("#Files").SetInputFilesAsync(whole.Select((svg, i) => new FilePayload { Name = $"{Line.Replace('/', '-')}{i}.svg", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(svg) }));
        await page.Locator("#Source").FillAsync(Line);
        await page.Locator("#Licence").SelectOptionAsync("eget");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg in", Exact = true }).ClickAsync();
        await page.Locator(".media-card").First.WaitForAsync();
        var addresses = await page.Locator(".media-thumb").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('src'))");
        Assert.Equal(whole.Count, addresses.Length);

        await OpenAllAsync(role: null, [.. addresses.Select(address => (address, 0))]);
        await OpenAllAsync("redaktor", [("/redaktion/media", 0)]);
    }

    private static string Typable(string attack) => string.Concat(attack.Where(c => c is '\n' or '\t' || !(char.IsControl(c) || c is '\uFEFF')));

    // A number after each, so that it is seen that none has swallowed the next.
    private static string Numbered(IEnumerable<string> attacks) => string.Join("\n\n", attacks.Select((attack, i) => $"{attack}\n\n## Nr {i}"));

    private static bool IsWhole(string part)
    {
        try
        {
            XDocument.Parse($"{SvgAttacks.Open}>{part}</svg>");
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private async Task OpenAllAsync(string? role, IReadOnlyList<(string Path, int Attacks)> pages)
    {
        var first = await site.PageAsync(role);
        var bare = await site.PageAsync(role);
        await bare.RouteAsync(url => !url.Contains("/_content/", StringComparison.Ordinal), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "content-security-policy").ToDictionary() });
        });
        var sprung = await Task.WhenAll(OpenAllAsync(first, pages), OpenAllAsync(bare, pages));
        Assert.Empty(sprung.SelectMany(caught => caught));
    }

    private static async Task<IEnumerable<string>> OpenAllAsync(IPage page, IReadOnlyList<(string Path, int Attacks)> pages)
    {
        var trap = await Trap.SetAsync(page);
        foreach (var (path, attacks) in pages)
        {
            var answer = await page.GotoAsync(path);
            Assert.True(answer!.Status == 200, $"{path} svarade {answer.Status}");
            Assert.True(await trap.CheckAsync() > 0);
            Assert.Equal((path, attacks), (path, attacks == 0 ? 0 : await page.Locator("h2, h3").Filter(new() { HasTextRegex = new("^Nr [0-9]+$") }).CountAsync()));
        }

        return trap.Sprung;
    }
}
