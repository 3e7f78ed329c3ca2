using NaraVard.Search.Query;

namespace NaraVard.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("fast kontakt", "fast|kontakt", "")]
    [InlineData("Kontakten MED patienten", "kontakten|patienten", "")]
    [InlineData("hur och varför", "hur|och|varför", "")]
    [InlineData("\"fast kontakt\" nära", "fast kontakt|nära", "")]
    [InlineData("”fast kontakt” -öppen -\"stängd dörr\"", "fast kontakt", "öppen|stängd dörr")]
    [InlineData("80/10/10 e-hälsa", "80 10 10|e hälsa", "")]
    [InlineData("\"oavslutat citat", "oavslutat|citat", "")]
    [InlineData("- – \"\" -", "", "")]
    [InlineData("va\u030Ard", "vård", "")]
    [InlineData("", "", "")]
    [InlineData(null, "", "")]
    public void What_is_typed_is_understood(string? typed, string wanted, string unwanted)
    {
        var query = SearchQuery.Parse(typed);

        Assert.Equal(wanted, string.Join('|', query.Wanted.Select(term => term.Form)));
        Assert.Equal(unwanted, string.Join('|', query.Unwanted.Select(term => term.Form)));
    }

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal(SearchQuery.Longest, SearchQuery.Parse(new string('a', 5000)).Text.Length);
}
