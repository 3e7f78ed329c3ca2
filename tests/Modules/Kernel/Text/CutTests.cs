using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class CutTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("kort", 4, "kort")]
    [InlineData("längre", 4, "läng")]
    [InlineData("ab😀cd", 4, "ab😀")]
    [InlineData("ab😀cd", 3, "ab")]
    [InlineData("😀", 1, "")]
    public void A_text_is_cut_between_two_characters(string text, int most, string left) => Assert.Equal(left, Cut.To(text, most));

    [Fact]
    public void What_is_said_back_is_short_and_shows_that_it_is_cut()
    {
        var forty = new string('a', 40);

        Assert.Equal(forty, Cut.Shown(forty));
        Assert.Equal(forty + "…", Cut.Shown(forty + "a"));
        Assert.Equal(forty[1..] + "…", Cut.Shown(forty[1..] + "😀"));
    }
}
