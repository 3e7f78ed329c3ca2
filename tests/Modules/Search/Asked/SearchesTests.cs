using System.Net;

namespace NaraVard.Tests.Search.Asked;

public sealed class SearchesTests(Site site)
{
    private const int Enough = 5;

    private readonly Visitor _reader = site.Visitor();

    [Fact]
    public async Task What_many_search_for_in_vain_is_shown_to_editors_from_five_times_up()
    {
        var (words, editor) = ($"kvuxhjälp{Unique.Word()}", await site.SignedInAsync("redaktor"));
        await SearchAsync(words, Enough - 1);
        Assert.DoesNotContain(words, await SaidAsync(editor));

        await SearchAsync(words.ToUpperInvariant() + " ", 1);

        var page = await editor.OpenAsync("/redaktion/sokningar");
        Assert.Contains($"{words} 5 gånger", page.QuerySelector("#saknas")!.ParentElement!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_some_text_has_is_not_among_what_is_missing()
    {
        await SearchAsync("patienter", Enough);

        var page = await (await site.SignedInAsync("redaktor")).OpenAsync("/redaktion/sokningar");

        Assert.Contains("patienter", page.QuerySelector("#mest")!.ParentElement!.TextContent);
        Assert.DoesNotContain("patienter ", page.QuerySelector("#saknas")!.ParentElement!.TextContent);
    }

    [Theory]
    [InlineData("19811218-9876")]
    [InlineData("anna.andersson@example.org")]
    [InlineData("070-123 45 67")]
    public async Task What_may_point_to_a_person_is_not_counted(string typed)
    {
        await SearchAsync(typed, Enough);

        Assert.DoesNotContain(typed, await SaidAsync(await site.SignedInAsync("redaktor")));
    }

    [Fact]
    public async Task An_editor_shows_what_is_missing_among_the_open_questions_and_takes_it_away()
    {
        var (words, editor) = ($"kvuxråd{Unique.Word()}", await site.SignedInAsync("redaktor"));
        await SearchAsync(words, Enough);
        Assert.DoesNotContain(words, await OpenQuestionsAsync());

        using (var shown = await editor.SubmitAsync("/redaktion/sokningar#Show", ("Words", words)))
        {
            Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);
        }

        Assert.Contains(words, await OpenQuestionsAsync());
        using var hidden = await editor.SubmitAsync("/redaktion/sokningar#Hide", ("Words", words));
        Assert.DoesNotContain(words, await OpenQuestionsAsync());
    }

    [Fact]
    public async Task Only_what_is_missing_can_be_shown()
    {
        var (words, editor) = ($"kvuxtal{Unique.Word()}", await site.SignedInAsync("redaktor"));
        await SearchAsync($"kvuxkort{words}", Enough);

        using var shown = await editor.SubmitAsync("/redaktion/sokningar#Show", ("Words", words));

        Assert.DoesNotContain($"\"{words}\"", await OpenQuestionsAsync());
        Assert.NotEqual(HttpStatusCode.Redirect, shown.StatusCode);
    }

    private async Task SearchAsync(string typed, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _reader.OpenAsync($"/sok?q={Uri.EscapeDataString(typed)}");
        }
    }

    private static async Task<string> SaidAsync(Visitor editor) => (await editor.OpenAsync("/redaktion/sokningar")).QuerySelector("main")!.TextContent;

    private async Task<string> OpenQuestionsAsync() => (await _reader.OpenAsync("/oppna-fragor")).QuerySelector("main")!.TextContent;
}
