using NaraVard.Search.Words;

namespace NaraVard.Tests.Search.Words;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("kontakt", "kontakt", 0)]
    [InlineData("kontkat", "kontakt", 1)]
    [InlineData("kontak", "kontakt", 1)]
    [InlineData("kontaktt", "kontakt", 1)]
    [InlineData("konxakt", "kontakt", 1)]
    [InlineData("burtzog", "buurtzorg", 2)]
    [InlineData("kontakt", "kompakta", null)]
    public void Letters_added_left_out_changed_or_swapped_are_counted(string typed, string meant, int? mistakes) => Assert.Equal(mistakes, Spelling.Distance(typed, meant, allowed: 2));

    [Fact]
    public void The_nearest_come_first_and_of_those_the_most_common()
    {
        var words = new Vocabulary([("kontakt", 5), ("kontant", 1), ("kontrakt", 9)], 20, new HashSet<string>(), new HashSet<string>());

        Assert.Equal(["kontakt", "kontrakt"], words.Alike("kontalkt", most: 2).Select(word => word.Form));
        Assert.Empty(words.Alike("kon", most: 2));
    }
}
