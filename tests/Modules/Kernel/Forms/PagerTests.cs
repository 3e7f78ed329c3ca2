using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NaraVard.Kernel.Forms;

namespace NaraVard.Tests.Kernel.Forms;

public sealed class PagerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void There_is_no_pager_when_all_fits(int total) => Assert.Equal("", Html(page: 1, total));

    [Theory]
    [InlineData(1, "Nästa")]
    [InlineData(2, "Förra Nästa")]
    [InlineData(3, "Förra")]
    public void It_leads_to_the_page_before_and_after(int page, string links)
    {
        var pager = new HtmlParser().ParseDocument(Html(page, total: 41));

        Assert.Equal(links, string.Join(' ', pager.QuerySelectorAll("a").Select(link => link.TextContent.Trim())));
        Assert.Contains($"Sida {page} av 3", pager.Body!.TextContent);
    }

    [Fact]
    public void The_rest_of_the_address_is_kept()
    {
        var pager = new HtmlParser().ParseDocument(Html(page: 2, total: 41, "?tema=a&tema=b&sida=2&q=%C3%A5%26x"));

        Assert.Equal("?tema=a&tema=b&q=%C3%A5%26x&sida=3", pager.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    private static string Html(int page, int total, string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        var pager = new PagerTagHelper { Page = page, Total = total, Size = 20, ViewContext = new ViewContext { HttpContext = http } };
        var output = new TagHelperOutput("pager", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        pager.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }
}
