using System.Net;

namespace NaraVard.Tests.Editing.Comments;

public sealed class CommentTests(Site site)
{
    [Fact]
    public async Task A_comment_on_a_field_is_counted_beside_it_answered_and_resolved()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Kommenteras");
        using var said = await reviewer.SubmitAsync($"{page}/kommentarer#/kommentarer", ("falt", "Gave"), ("Text", "Hur många samtal var det?"));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);

        Assert.Contains("1 öppen kommentar", (await writer.OpenAsync(page)).Body!.TextContent);
        var talk = await writer.OpenAsync($"{page}/kommentarer");
        Assert.Contains("Hur många samtal var det?", talk.Text(".thread"));
        Assert.Contains("Vad det gav", talk.Text(".thread h3"));
        await Editor.StepAsync(writer, page, "Submit");
        Assert.Contains("En kommentar är inte avklarad.", (await reviewer.OpenAsync($"{page}/granska")).Text("main"));

        using var done = await writer.SubmitAsync($"{page}/kommentarer#handler=Settle");

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("Avklarad av", (await reviewer.OpenAsync($"{page}/kommentarer")).Text(".thread"));
        Assert.DoesNotContain("inte avklarade", (await reviewer.OpenAsync($"{page}/granska")).Text("main"));
    }

    [Theory]
    [InlineData("", "Skriv din kommentar")]
    [InlineData("Patienten 19121212-1212", "personnummer")]
    public async Task A_comment_that_can_not_be_taken_says_why(string text, string why)
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, $"Kommenteras fel {why}");

        using var answer = await editor.SubmitAsync($"{page}/kommentarer", ("Text", text));

        Assert.Contains(why, (await Visitor.ReadAsync(answer)).Text("#Text-error"));
    }

    [Fact]
    public async Task Only_editors_read_comments() =>
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("medarbetare")).StatusAsync("/redaktion/exempel/it-ronder/kommentarer"));
}
