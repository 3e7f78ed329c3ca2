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

    private static string Marked(IEnumerable<DiffPart> parts) => string.Concat(parts.Select(part => part.IsChanged ? $"[{part.Text}]" : part.Text));
}
