using System.Net;
using System.Text.Json;

namespace NaraVard.Tests.Library.Series;

public sealed class IssueTests(Site site)
{
    [Fact]
    public async Task An_issue_has_its_reference_contents_figures_sources_questions_and_a_line_to_cite()
    {
        var page = await site.Visitor().OpenAsync("/serien/3");

        Assert.Contains("2026:3", page.QuerySelector(".issue-reference")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".issue-contents a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Single(page.QuerySelectorAll(".figure-list a"));
        Assert.Equal(4, page.QuerySelectorAll(".take-home ol > li").Length);
        Assert.Contains("Socialstyrelsen, 2019", page.QuerySelector(".issue-sources")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Från datainsamling till insikter nr 3, 2026. Referens 2026:3.", page.QuerySelector(".issue-cite")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".footnotes"));
    }

    [Fact]
    public async Task The_figure_of_an_issue_has_a_drawing_a_table_a_unit_and_a_source()
    {
        var page = await site.Visitor().OpenAsync("/serien/3");

        var figure = page.QuerySelector("figure.figure")!;
        var drawing = figure.QuerySelector("svg[role=img]")!;
        Assert.NotEmpty(drawing.QuerySelector("title")!.TextContent);
        Assert.StartsWith("Två linjer", drawing.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("antal personer, 2016–2018", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/siffror/professionsmiljarden-studieersattning-och-nyborjare-2016-2018", figure.QuerySelector(".figure-source a")!.GetAttribute("href"));
        Assert.Equal(["Nybörjare på yrkesexamensprogram", "2\u202F753", "2\u202F716", "2\u202F689"], figure.QuerySelectorAll("tbody tr").Last().Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task An_issue_is_also_one_markdown_document()
    {
        using var answer = await site.Visitor().Client.GetAsync("/serien/3.md");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("---\ntype: \"series-issue\"\nnumber: 3\nreference: \"2026:3\"\n", text, StringComparison.Ordinal);
        Assert.Contains("**Figur 1. Fler fick ersättning", text, StringComparison.Ordinal);
        Assert.Contains("| Ersättning från arbetsgivaren | 1\u202F510 | 1\u202F920 | 2\u202F060 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("```figur", text, StringComparison.Ordinal);
        Assert.Contains("](http://localhost/siffror/professionsmiljarden-studieersattning-och-nyborjare-2016-2018)", text, StringComparison.Ordinal);
        Assert.Contains("## Frågor att ta med till ditt team\n\n1. ", text, StringComparison.Ordinal);
        Assert.Contains("## Så hänvisar du", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_is_also_one_json_document_that_is_not_sent_twice()
    {
        var client = site.Visitor().Client;
        using var answer = await client.GetAsync("/serien/3.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/serien/3.json");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["2026:3", "http://localhost/serien/3"], new[] { "reference", "address" }.Select(name => json.RootElement.GetProperty(name).GetString()));
        Assert.Equal(4, json.RootElement.GetProperty("questions").GetArrayLength());
        var figure = Assert.Single(json.RootElement.GetProperty("figures").EnumerateArray());
        Assert.Equal(["2016", "2017", "2018"], figure.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("name").GetString()));
        Assert.Equal([1510m, 1920m, 2060m], figure.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("values")[figure.GetProperty("labels").EnumerateArray().ToList().FindIndex(label => label.GetString() == "Ersättning från arbetsgivaren")].GetDecimal()));
        Assert.Equal("antal personer, 2016–2018", figure.GetProperty("unit").GetString());
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/serien/999.md")]
    [InlineData("/serien/999.json")]
    [InlineData("/serien/999/kort")]
    public async Task An_issue_that_is_not_there_has_no_documents(string path) => Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(path));

    [Fact]
    public async Task The_questions_are_printed_as_cards()
    {
        var page = await site.Visitor().OpenAsync("/serien/1/kort");

        Assert.Equal(4, page.QuerySelectorAll(".print-cards > li").Length);
    }
}
