using NaraVard.Editing.Review;

namespace NaraVard.Tests.Editing.Review;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("lika", "lika", "lika", "lika")]
    [InlineData("", "nytt ord", "", "[nytt ord]")]
    [InlineData("ett gammalt ord", "ett nytt ord", "ett [gammalt] ord", "ett [nytt] ord")]
    [InlineData("a b c d", "a c d e", "a [b ]c d", "a c d[ e]")]
    [InlineData("en rad\nen till", "en rad\n\nen till", "en rad[\n]en till", "en rad[\n\n]en till")]
    [InlineData("aa aa", "aa aa aa", "aa aa", "aa aa[ aa]")]
    public void What_was_taken_away_and_added_is_marked(string before, string after, string old, string now)
    {
        var (a, b) = WordDiff.Between(before, after);

        Assert.Equal((old, now), (Marked(a), Marked(b)));
    }

    [Fact]
    public void Long_texts_that_share_nothing_are_marked_whole_and_at_once()
    {
        var (a, _) = WordDiff.Between(string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(30_000, 20_000)));

        Assert.True(Assert.Single(a).IsChanged);
    }

    [Fact]
    public void A_long_text_with_one_word_changed_has_one_word_marked()
    {
        var lines = Enumerable.Range(0, 2_000).Select(i => $"Rad {i} med några ord i var sin ordning {i * 7}").ToList();
        var changed = lines.Select((line, i) => i is 3 or 1_900 ? line.Replace("några", "flera", StringComparison.Ordinal) : line);

        var (a, b) = WordDiff.Between(string.Join('\n', lines), string.Join('\n', changed));

        Assert.Equal(["några", "några"], a.Where(part => part.IsChanged).Select(part => part.Text));
        Assert.Equal(["flera", "flera"], b.Where(part => part.IsChanged).Select(part => part.Text));
    }

    [Theory]
    [InlineData("a b c", "a x c d", "a <del>b</del><ins>x</ins> c<ins> d</ins>")]
    [InlineData("a b\nc", "b\nc d", "<del>a </del>b<br>c<ins> d</ins>")]
    [InlineData("<b>x</b>", "<b>y</b>", "&lt;b&gt;<del>x</del><ins>y</ins>&lt;/b&gt;")]
    [InlineData("", "nytt", "<ins>nytt</ins>")]
    public void Both_texts_can_be_read_as_one(string before, string after, string html)
    {
        var (a, b) = WordDiff.Between(before, after);
        using var written = new StringWriter();

        DiffHtml.Inline(new FieldChange("Fält", a, b)).WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Equal(html, written.ToString());
    }

    private static string Marked(IEnumerable<DiffPart> parts) => string.Concat(parts.Select(part => part.IsChanged ? $"[{part.Text}]" : part.Text));
}
