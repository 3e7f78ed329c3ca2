using System.Net;

namespace NaraVard.Tests.Editing.Versions;

public sealed class CompareTests(Site site)
{
    [Fact]
    public async Task Any_two_versions_are_compared_field_by_field_and_word_by_word()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Tre versioner");
        using var second = await editor.SubmitAsync(page, ("Gave", "Mycket färre samtal i kö."));
        using var third = await editor.SubmitAsync(page, ("Done", "De ringde upp samma vecka."));

        var list = await editor.OpenAsync($"{page}/versioner");
        Assert.Equal(3, list.QuerySelectorAll("input[name=fran]").Length);
        var beside = await editor.OpenAsync($"{page}/jamfor?fran=1&till=3");
        Assert.Equal(["vecka", "Mycket färre"], beside.QuerySelectorAll("ins").Select(added => added.TextContent));
        Assert.Equal(2, beside.QuerySelectorAll(".compare").Length);

        var inText = await editor.OpenAsync($"{page}/jamfor?fran=1&till=3&visa=text");
        Assert.Contains("De ringde upp samma dagvecka.", inText.Text("main"));
        Assert.Contains("Texterna är lika", (await editor.OpenAsync($"{page}/jamfor?fran=2&till=2")).Text("main"));
    }

    [Theory]
    [InlineData("fran=1&till=99")]
    [InlineData("fran=x&till=1")]
    [InlineData("")]
    public async Task A_version_that_is_not_there_is_not_found(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("redaktor")).StatusAsync($"/redaktion/exempel/it-ronder/jamfor?{query}"));
}
