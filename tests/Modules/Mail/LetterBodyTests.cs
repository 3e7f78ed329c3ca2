using AngleSharp.Html.Parser;
using NaraVard.Mail.Contracts;

namespace NaraVard.Tests.Mail;

public sealed class LetterBodyTests
{
    private const string Address = "https://exempel.se/svara/abc?x=1&y=2";

    [Fact]
    public void The_text_and_the_html_say_the_same()
    {
        var letter = new LetterBody()
            .Say("Hej Åsa").Say("").Heading("Hur går det?").Say("Två rader\nän så länge.")
            .Button("Svara utan konto", Address, "Svara här:").Links([("Ett", "Senast i dag", "https://exempel.se/1"), ("Två", "Senast i morgon", "https://exempel.se/2")]).Link("Sluta", Address)
            .Write("asa@exempel.se", "Ämnet", "prov-1");

        Assert.Equal(
            $"Hej Åsa\n\nHur går det?\n\nTvå rader\nän så länge.\n\nSvara här:\n{Address}\n\nEtt\nSenast i dag\nhttps://exempel.se/1\n\nTvå\nSenast i morgon\nhttps://exempel.se/2\n\nSluta:\n{Address}\n\nNäraVård\n",
            letter.Text);
        var page = new HtmlParser().ParseDocument(letter.Html);
        Assert.Equal(["Hej Åsa", "Två raderän så länge.", "Svara utan konto", "Sluta", "NäraVård"], page.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Equal([Address, "https://exempel.se/1", "https://exempel.se/2", Address], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(("Ämnet", "Hur går det?", "sv"), (page.Title, page.QuerySelector("h1")!.TextContent, page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(("asa@exempel.se", "Ämnet", "prov-1"), (letter.To, letter.Subject, letter.Key));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</title></head><img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' & <b>fet</b> &amp;")]
    public void Whatever_is_put_in_is_shown_as_it_was_written(string words)
    {
        var plain = new HtmlParser().ParseDocument(Everything("ord").Html);

        var letter = Everything(words);

        var page = new HtmlParser().ParseDocument(letter.Html);
        Assert.Equal(plain.QuerySelectorAll("*").Select(element => element.LocalName), page.QuerySelectorAll("*").Select(element => element.LocalName));
        Assert.Equal(plain.QuerySelectorAll("*").Sum(element => element.Attributes.Length), page.QuerySelectorAll("*").Sum(element => element.Attributes.Length));
        Assert.Equal(words, page.Title);
        Assert.All(page.QuerySelectorAll("h1, a"), element => Assert.Equal(words, element.TextContent));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Equal($"https://exempel.se/?q={words}", link.GetAttribute("href")));
        Assert.Contains(words, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_on_what_outlook_draws_and_turns_its_colours_in_the_dark()
    {
        var html = Everything("ord").Html;
        var page = new HtmlParser().ParseDocument(html);

        Assert.All(page.QuerySelectorAll("table"), table => Assert.Equal("presentation", table.GetAttribute("role")));
        Assert.Equal("600", page.QuerySelector("table table")!.GetAttribute("width"));
        Assert.NotNull(page.QuerySelector("td[bgcolor] a"));
        Assert.DoesNotContain("flex", html);
        Assert.DoesNotContain("grid", html);
        Assert.Contains("prefers-color-scheme: dark", html);
        Assert.Equal("light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Fact]
    public void Nobody_else_writes_the_frame_of_a_mail() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Site.Root, "src"), "*.cs", SearchOption.AllDirectories),
            file => Path.GetFileName(file) != "LetterBody.cs" && File.ReadAllText(file) is var code && code.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) && code.Contains("Letter", StringComparison.Ordinal));

    private static Letter Everything(string words)
    {
        var address = $"https://exempel.se/?q={words}";
        return new LetterBody().Say(words).Heading(words).Button(words, address).Link(words, address).Links([(words, words, address)]).Write("asa@exempel.se", words, "prov-2");
    }
}
