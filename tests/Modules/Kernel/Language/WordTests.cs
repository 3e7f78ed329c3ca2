using NaraVard.Kernel.Language;

namespace NaraVard.Tests.Kernel.Language;

public sealed class WordTests
{
    [Fact]
    public void A_word_is_compared_in_lower_case_whatever_letters_it_has()
    {
        for (var c = 'A'; c < '\u0250'; c++)
        {
            if (char.IsLetterOrDigit(c))
            {
                Assert.Equal($"x{c}y".ToLowerInvariant(), Assert.Single(Word.In($"X{c}Y")).Form);
            }
        }
    }

    [Theory]
    [InlineData("ÅÄÖ-teamet ÉN", "åäö teamet én")]
    [InlineData("Žižek över Ćao", "žižek över ćao")]
    [InlineData("80/10/10", "80 10 10")]
    [InlineData("Vård\u00ADcentral", "vårdcentral")]
    public void A_text_is_read_word_by_word(string text, string words) => Assert.Equal(words, string.Join(' ', Word.In(text).Select(word => word.Form)));
}
