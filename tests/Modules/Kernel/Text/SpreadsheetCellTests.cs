using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("+46 70", "'+46 70")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=A1,B1", "\"'=A1,B1\"")]
    public void What_a_spreadsheet_would_run_is_shown_as_text(string text, string cell) => Assert.Equal(cell, SpreadsheetCell.Csv(text));

    [Theory]
    [InlineData("-5")]
    [InlineData("+1 200.50")]
    [InlineData("-")]
    [InlineData("En text – med streck")]
    public void Numbers_and_words_stay_as_they_are(string text) => Assert.Equal(text, SpreadsheetCell.Csv(text));
}
