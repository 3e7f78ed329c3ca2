using NaraVard.Meetings;

namespace NaraVard.Tests.Meetings;

public sealed class NoteLineTests
{
    [Theory]
    [InlineData("Korta möten", "Korta möten", "")]
    [InlineData("- Korta möten", "Korta möten", "")]
    [InlineData("• Korta möten – Anna", "Korta möten", "Anna")]
    [InlineData("E-post i stället - Anna, från 3 mars", "E-post i stället", "Anna, från 3 mars")]
    [InlineData("Från – till – Karin", "Från – till", "Karin")]
    [InlineData("Läkar-besök", "Läkar-besök", "")]
    public void A_line_is_what_and_after_a_dash_who(string line, string what, string who) =>
        Assert.Equal(new NoteLine(what, who), Assert.Single(NoteLine.Read(line)));

    [Fact]
    public void Empty_lines_are_left_out() => Assert.Equal(2, NoteLine.Read("Ett\n\n  \n-\nTvå\n").Count);
}
