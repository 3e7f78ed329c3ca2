using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SafeMarkdownTests
{
    private static readonly string[] SafeElements =
    [
        "p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "img", "div", "table", "thead", "tbody", "tr", "th", "td", "sup",
    ];

    private static readonly string[] SafeAttributes = ["href", "src", "alt", "title", "id", "class", "start", "type", "tabindex", "role", "aria-label"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onclick=alert(1)>fet</b>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe src=https://ond.example></iframe>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](<\u0001javascript:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,<svg/onload=alert(1)>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("# rubrik {onclick=alert(1)}")]
    [InlineData("[x](/a){onclick=alert(1)}")]
    [InlineData("[x](/a \"\" onclick=alert(1))")]
    [InlineData("[x](/a \"\\\" onclick=alert(1)\")")]
    [InlineData("| a | b |\n| --- | --- |\n| <script>alert(1)</script> | [x](javascript:alert(1)) |")]
    [InlineData("x[^1]\n\n[^1]: [y](javascript:alert(1)) <script>alert(1)</script>")]
    [InlineData("```html\" onclick=\"alert(1)\n<script>\n```")]
    public void Nothing_hostile_gets_through(string markdown)
    {
        var page = Parse(SafeMarkdown.ToHtml(markdown).Value!);

        Assert.All(page.QuerySelectorAll("body *"), element =>
        {
            Assert.Contains(element.LocalName, SafeElements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, SafeAttributes));
            Assert.All([element.GetAttribute("href"), element.GetAttribute("src")], AssertSafe);
        });
    }

    [Theory]
    [InlineData("**fet** och *kursiv*", "<p><strong>fet</strong> och <em>kursiv</em></p>")]
    [InlineData("[x](/exempel/a?b=c#d)", "<p><a href=\"/exempel/a?b=c#d\">x</a></p>")]
    [InlineData("[x](#fragan)", "<p><a href=\"#fragan\">x</a></p>")]
    [InlineData("[x](https://example.se/a:b)", "<p><a href=\"https://example.se/a:b\">x</a></p>")]
    [InlineData("[x](mailto:a@example.se)", "<p><a href=\"mailto:a@example.se\">x</a></p>")]
    [InlineData("[x](tel:+4681234567)", "<p><a href=\"tel:+4681234567\">x</a></p>")]
    [InlineData("<https://example.se/>", "<p><a href=\"https://example.se/\">https://example.se/</a></p>")]
    [InlineData("<a@example.se>", "<p><a href=\"mailto:a@example.se\">a@example.se</a></p>")]
    [InlineData("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>")]
    [InlineData("> citat", "<blockquote>\n<p>citat</p>\n</blockquote>")]
    public void What_authors_write_lives(string markdown, string html) => Assert.Equal(html, SafeMarkdown.ToHtml(markdown).Value!.Trim());

    [Fact]
    public void A_table_can_be_scrolled_with_the_keyboard()
    {
        var page = Parse(SafeMarkdown.ToHtml("| a | b |\n| --- | --- |\n| 1 | 2 |").Value!);

        var box = page.QuerySelector("table")!.ParentElement!;
        Assert.Equal("0", box.GetAttribute("tabindex"));
        Assert.Equal("region", box.GetAttribute("role"));
    }

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        var page = Parse(SafeMarkdown.ToHtml("Text[^1].\n\n[^1]: En not.").Value!);

        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(2, page.QuerySelectorAll("a").Length);
    }

    [Fact]
    public void Headings_are_lowered_and_never_below_the_sixth()
    {
        var page = Parse(SafeMarkdown.ToHtml("# a\n\n## b\n\n###### c", shift: 1).Value!);

        Assert.Equal(["h2", "h3", "h6"], page.QuerySelectorAll("body *").Select(heading => heading.LocalName));
    }

    [Fact]
    public void The_contents_list_leads_to_the_headings_of_the_text()
    {
        const string Text = "## Vad vi såg\n\nx\n\n## Över gränsen – i går\n\nx\n\n## Vad vi såg\n\n### under\n";

        var page = Parse(SafeMarkdown.ToHtml(Text, shift: 1).Value!);

        var headings = SafeMarkdown.Headings(Text);
        Assert.Equal(["Vad vi såg", "Över gränsen – i går", "Vad vi såg"], headings.Select(heading => heading.Text));
        Assert.Equal(3, headings.Select(heading => heading.Anchor).Distinct().Count());
        Assert.All(headings, heading => Assert.Equal(heading.Text, page.GetElementById(heading.Anchor)!.TextContent));
    }

    [Fact]
    public void Plain_text_has_no_marks() => Assert.Equal("En länk och fet text.", SafeMarkdown.ToPlain("En [länk](/a) och **fet** text."));

    [Fact]
    public void No_text_is_an_empty_text() => Assert.Equal(("", ""), (SafeMarkdown.ToHtml(null).Value, SafeMarkdown.ToPlain(null)));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>");

    private static void AssertSafe(string? url)
    {
        // As a browser reads it: control characters and blanks around and inside a scheme don't count.
        var read = new string([.. (url ?? "").Where(c => c > ' ')]);
        var colon = read.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 && read[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? read[..colon].ToLowerInvariant() : "";
        Assert.Contains(scheme, new[] { "", "http", "https", "mailto", "tel" });
    }

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(0, 900)]
    [InlineData(70, 70)]
    public void Text_that_is_nested_too_deep_is_shown_as_it_was_typed(int quotes, int brackets)
    {
        var deep = $"{new string('>', quotes)}{new string('[', brackets)}<b>";

        Assert.Contains("&lt;b&gt;", SafeMarkdown.ToHtml(deep).Value, StringComparison.Ordinal);
        Assert.Equal(deep, SafeMarkdown.ToPlain(deep));
        Assert.Empty(SafeMarkdown.Headings(deep));
    }

    [Fact]
    public void Columns_are_aligned_by_class_since_style_in_a_page_is_stopped()
    {
        var html = SafeMarkdown.ToHtml("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |").ToString();

        Assert.DoesNotContain("style=", html);
        Assert.Contains("<td class=\"align-right\">2</td>", html);
        Assert.Contains("<th class=\"align-center\">c</th>", html);
    }
}
