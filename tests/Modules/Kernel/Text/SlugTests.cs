using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Fast vårdkontakt på Öland", "fast-vardkontakt-pa-oland")]
    [InlineData("  --  Två   ord!  ", "tva-ord")]
    [InlineData("A\u030Angermanland", "angermanland")]
    [InlineData("Café & crème", "cafe-creme")]
    [InlineData("2024: 30 % fler", "2024-30-fler")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("日本", "")]
    [InlineData("", "")]
    public void A_text_becomes_a_word_in_an_address(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_long_text_is_cut_at_a_hyphen() => Assert.Equal("hela-teamet", Slug.Of("Hela teamet tillsammans", longest: 14));

    [Fact]
    public void A_long_word_is_cut_where_it_must_be() => Assert.Equal("personalf", Slug.Of("Personalförsörjning", longest: 9));
}
