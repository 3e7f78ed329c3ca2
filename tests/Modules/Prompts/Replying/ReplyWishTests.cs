using NaraVard.Cycles.Contracts;
using NaraVard.Prompts.Replying;

namespace NaraVard.Tests.Prompts.Replying;

public sealed class ReplyWishTests
{
    [Theory]
    [InlineData("Dela\nVi lyssnade.")]
    [InlineData("  dela.  \n\nVi lyssnade.")]
    public void A_word_on_a_line_of_its_own_is_what_to_do_and_the_rest_the_answer(string text)
    {
        var wish = ReplyWish.Read(text);

        Assert.Equal([new ReplyAct.Share()], wish.Acts);
        Assert.Equal("Vi lyssnade.", wish.Text);
    }

    [Fact]
    public void Several_words_are_done_in_their_order() =>
        Assert.Equal([new ReplyAct.Share(), new ReplyAct.Step(CyclePhase.Test)], ReplyWish.Read("Dela, Pröva\nNu vet vi nog.").Acts);

    [Theory]
    [InlineData("Inför", RoundEnding.Adopt)]
    [InlineData("Anpassa", RoundEnding.Adapt)]
    [InlineData("Lägg ned", RoundEnding.Abandon)]
    public void A_round_is_ended_by_its_three_words(string word, RoundEnding ending) => Assert.Equal([new ReplyAct.End(ending)], ReplyWish.Read($"{word}\nSkälet.").Acts);

    [Theory]
    [InlineData("Dela mer av ansvaret med natten.")]
    [InlineData("Sluta skynda.\nDet var det vi kom fram till.")]
    [InlineData("Vi ska pröva, dela och lyssna.")]
    [InlineData("Hej")]
    [InlineData("")]
    public void Somebodys_own_sentence_is_nothing_to_do(string text)
    {
        var wish = ReplyWish.Read(text);

        Assert.Empty(wish.Acts);
        Assert.Equal(text, wish.Text);
    }
}
