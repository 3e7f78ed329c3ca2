using NaraVard.Search.Words;

namespace NaraVard.Tests.Search.Words;

public sealed class CompoundSplitterTests
{
    private static readonly string[] Known =
        ["vård", "central", "distrikt", "sköterska", "mottagning", "läkare", "person", "patient", "säkerhet", "kvinna", "hälsa", "flicka", "grupp", "ledning", "hand", "arbete", "miljö", "gata", "arbetare", "team"];

    private static readonly CompoundSplitter Splitter = new(new Lexicon(Known.Select(word => (word, 20)), 300, new HashSet<string> { "kö" }, new HashSet<string> { "handledning" }));

    [Theory]
    [InlineData("vårdcentral", "vård central")]
    [InlineData("vårdcentralerna", "vård central")]
    [InlineData("distriktssköterskemottagning", "distrikt sköterska mottagning")]
    [InlineData("läkarmottagningen", "läkare mottagning")]
    [InlineData("kvinnohälsa", "kvinna hälsa")]
    [InlineData("flickgrupp", "flicka grupp")]
    [InlineData("gatuarbetare", "gata arbetare")]
    [InlineData("patientsäkerhet", "patient säkerhet")]
    [InlineData("vårdkö", "vård kö")]
    [InlineData("vardcentral", "vård central")]
    public void A_compound_is_taken_apart_at_its_joints(string compound, string parts) => Assert.Equal(parts.Split(' '), Splitter.Split(compound));

    [Theory]
    [InlineData("personal")]
    [InlineData("vårdande")]
    [InlineData("handledning")]
    [InlineData("handledningen")]
    [InlineData("patienternas")]
    [InlineData("vård")]
    [InlineData("x")]
    [InlineData("")]
    public void What_is_no_compound_stays_whole(string word) => Assert.Empty(Splitter.Split(word));

    [Fact]
    public void A_word_without_end_is_left_alone() => Assert.Empty(Splitter.Split(new string('v', 5000)));
}
