using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Figures;

namespace NaraVard.Tests.Kernel.Text;

/// <summary>No text of an author's runs, whatever stands in it: as Markdown, as a figure, as the data that a figure is drawn from.</summary>
public sealed class AttackTests(Site site)
{
    private static readonly string[] Elements =
    [
        "p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "img", "div", "table", "thead", "tbody", "tr", "th", "td", "sup",
        "figure", "figcaption", "span", "svg", "title", "desc", "text", "rect", "line", "path", "details", "summary", "caption",
    ];

    private static readonly string[] Attributes =
    [
        "href", "src", "alt", "title", "id", "class", "start", "type", "tabindex", "role", "aria-label", "scope", "xmlns",
        "x", "y", "x1", "y1", "x2", "y2", "dx", "width", "height", "d", "overflow", "text-anchor",
    ];

    private static readonly string[] Schemes = ["", "http", "https", "mailto", "tel"];

    [Fact]
    public void There_are_more_than_a_hundred_attacks() => Assert.True(AttackStrings.All.Distinct().Count() > 100);

    [Fact]
    public async Task None_of_them_becomes_anything_that_can_run()
    {
        var content = await ContentAsync();

        Assert.All(AttackStrings.All, attack => AssertHarmless(content.Html(attack, shift: 1).Value!));
    }

    [Fact]
    public async Task All_of_them_together_are_as_harmless()
    {
        var content = await ContentAsync();

        AssertHarmless(content.Html(string.Join("\n\n", AttackStrings.All)).Value!);
    }

    [Theory]
    [InlineData("staplar")]
    [InlineData("linje")]
    [InlineData("punkter")]
    [InlineData("små multiplar")]
    public void Data_that_attacks_is_drawn_as_text(string form)
    {
        const string Evil = "<script>window.pwned=1</script>,\"\"\" onload=\"\"x\",]]>&<b>";
        var dataset = new Dataset { Title = "<img src=x onerror=window.pwned=1>", Unit = "\"><svg/onload=x>", Period = "]]>", Csv = $"namn,a,b\n{Evil}\n<svg/onload=x>,1,2\n'\"><script>,3,\n" };
        var block = $"data: x\nform: {form}\ntitel: T\nbeskrivning: B\netikett: namn\nserier: [a, b]";

        var html = new FigureBlocks().ToHtml(block, (_, _) => dataset, new HashSet<string>());

        AssertHarmless(html);
        Assert.Contains("&lt;svg/onload=x&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("a,b\n\"1")]
    [InlineData("a\n1,2,3\n")]
    [InlineData("namn,a,b\nx\n")]
    [InlineData("namn,a,b\nx,1e28,-1e28\n")]
    [InlineData("namn,a,b\nx,1e-28,0\n")]
    [InlineData("namn,a,b\nx,79228162514264337593543950335,-79228162514264337593543950335\n")]
    [InlineData("namn,namn,a,b\nx,y,1,2\n")]
    [InlineData("namn,a,b\nx,NaN,Infinity\n")]
    public void Data_that_is_broken_never_breaks_the_page(string csv)
    {
        foreach (var form in new[] { "staplar", "linje", "punkter", "små multiplar" })
        {
            AssertHarmless(new FigureBlocks().ToHtml($"data: x\nform: {form}\ntitel: T\nbeskrivning: B\netikett: namn\nserier: [a, b]", (_, _) => new Dataset { Title = "D", Csv = csv }, new HashSet<string>()));
        }
    }

    private static void AssertHarmless(string html)
    {
        var page = new HtmlParser().ParseDocument($"<body>{html}</body>");
        Assert.Null(page.Head!.FirstElementChild);
        Assert.All(page.QuerySelectorAll("body *"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.Contains(Scheme(element.GetAttribute("href")), Schemes);
            Assert.Contains(Scheme(element.GetAttribute("src")), Schemes);
        });
    }

    // As a browser reads it: control characters and blanks around and inside a scheme don't count.
    private static string Scheme(string? url)
    {
        var read = new string([.. (url ?? "").Where(c => c > ' ')]);
        var colon = read.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && read[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? read[..colon].ToLowerInvariant() : "";
    }

    private Task<LiveSnapshot> ContentAsync() =>
        site.AskAsync(async services => await services.GetRequiredService<LiveContent>().NowAsync(TestContext.Current.CancellationToken));
}
