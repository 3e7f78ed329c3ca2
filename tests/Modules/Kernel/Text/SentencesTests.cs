using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Vi prövade. Det gick bra.", 2)]
    [InlineData("Vi ringer t.ex. Region Halland kl. 10.30 varje dag.", 1)]
    [InlineData("Det tog 2,5 timmar. 30 personer väntade.", 2)]
    [InlineData("Hon sa: ”Kom hit!” Vi kom.", 3)]
    [InlineData("bl.a. Bup, dvs. Barnen, s.k. Lots", 1)]
    [InlineData("Gick det? Ja! Nu vet vi …", 3)]
    [InlineData("Första stycket\n\nandra stycket", 2)]
    [InlineData("", 0)]
    [InlineData(" – . ", 0)]
    public void A_text_parts_into_sentences(string text, int sentences) => Assert.Equal(sentences, Sentences.In(text).Count);

    [Theory]
    [InlineData("Vård- och omsorgsboendet – i Bålsta – har 12 platser.", 8)]
    [InlineData("Se www.exempel.se/sida.", 2)]
    public void Words_are_counted_as_a_reader_would(string sentence, int words) => Assert.Equal(words, Sentences.WordCount(sentence));

    [Fact]
    public void Lix_adds_sentence_length_and_the_share_of_long_words()
    {
        // Eight words in two sentences, two of them longer than six letters: 8/2 + 100·2/8.
        var lix = Lix.Of(["Teamet träffades varje dag.", "Det gav snabbare svar."]);

        Assert.Equal(29, lix!.Value);
        Assert.Equal("mycket lättläst", lix.Band);
    }

    [Fact]
    public void Lix_says_nothing_of_a_text_without_words() => Assert.Null(Lix.Of([]));

    [Fact]
    public void The_outline_of_a_text_holds_what_is_read_and_where_it_leads()
    {
        var outline = MarkdownOutline.Of("## Först\n\nEn *viktig* sak. Se [sidan](/exempel/x).\n\n- punkt ett\n- punkt två\n\n![](/media/a.png)\n\n| a | b |\n|---|---|\n| Cell ett | Cell två |\n");

        Assert.Equal([(2, "Först", "först")], outline.Headings);
        Assert.Equal(["/exempel/x"], outline.Links);
        Assert.Equal([("/media/a.png", "")], outline.Images);
        Assert.Equal(["Först", "En viktig sak.", "Se sidan.", "punkt ett", "punkt två", "Cell ett", "Cell två"], outline.Sentences);
    }
}
