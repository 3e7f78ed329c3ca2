using NaraVard.Search.Words;

namespace NaraVard.Tests.Search.Words;

public sealed class RootTests
{
    [Theory]
    [InlineData("kontakt kontakten kontakter kontakterna kontakternas")]
    [InlineData("myndighet myndigheten myndigheternas")]
    [InlineData("vårdplats vårdplatsen vårdplatser vårdplatserna")]
    [InlineData("lärandecykel lärandecykeln lärandecykler lärandecyklerna")]
    [InlineData("miljö miljön miljöer")]
    [InlineData("psykiatri psykiatrin psykiatrins")]
    [InlineData("besök besöket besöken")]
    [InlineData("regel regeln regler reglerna")]
    public void All_inflections_of_a_word_have_one_root(string inflections) => Assert.Single(inflections.Split(' ').Select(Root.Of).Distinct());

    [Theory]
    [InlineData("vård", "värd")]
    [InlineData("kontakt", "kontrakt")]
    [InlineData("läkare", "läkemedel")]
    [InlineData("team", "tema")]
    public void Different_words_have_different_roots(string one, string other) => Assert.NotEqual(Root.Of(one), Root.Of(other));
}
