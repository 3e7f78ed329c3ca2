using System.Text.Encodings.Web;
using NaraVard.Search.Find;
using NaraVard.Search.Query;
using NaraVard.Search.Words;

namespace NaraVard.Tests.Search;

public sealed class SnippetTests
{
    private static readonly Highlight Kontakt = new(
        [new ReadTerm(new QueryTerm(["kontakt"], IsPhrase: false), [new Reading("kontakt", 1)], null)], [], new Synonyms([]), new Vocabulary([], 0, new HashSet<string>(), new HashSet<string>()));

    [Fact]
    public void The_inflected_word_is_marked_in_the_sentence_that_has_it() =>
        Assert.Equal("Patienten har en fast <mark>kontakt</mark>. <mark>Kontakten</mark> ringer.", Html("Här börjar det. Patienten har en fast kontakt. Kontakten ringer."));

    [Fact]
    public void What_looks_like_HTML_in_a_text_stays_text() =>
        Assert.Equal("&lt;script&gt;<mark>kontakt</mark>&lt;/script&gt; &amp; &quot;mer&quot;", Html("<script>kontakt</script> & \"mer\""));

    [Fact]
    public void A_long_sentence_is_cut_around_the_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("långt", 100)) + " kontakt " + string.Join(' ', Enumerable.Repeat("längre", 100));

        var snippet = Html(text);

        Assert.StartsWith("… långt", snippet);
        Assert.Contains("<mark>kontakt</mark>", snippet);
        Assert.EndsWith("längre …", snippet);
        Assert.InRange(snippet.Length, 100, 400);
    }

    [Fact]
    public void A_text_without_the_word_begins_at_its_beginning() => Assert.StartsWith("Ett. Två.", Html("Ett. Två."));

    [Fact]
    public void A_word_that_never_ends_is_cut() => Assert.InRange(Html(new string('x', 5000)).Length, 1, 400);

    [Fact]
    public void An_empty_text_gives_nothing() => Assert.Empty(Html(" \n "));

    private static string Html(string text)
    {
        using var html = new StringWriter();
        Marked.Html(Snippet.Of(text, Kontakt)).WriteTo(html, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return html.ToString();
    }
}
