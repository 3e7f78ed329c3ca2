using System.Net;

namespace NaraVard.Tests.Editing.Uses;

public sealed class UsesTests(Site site)
{
    [Fact]
    public async Task An_editor_sees_where_a_theme_is_used()
    {
        var editor = await site.SignedInAsync("redaktor");
        var text = await Editor.WriteAsync(editor, "Exempel som har ett tema");

        var page = await editor.OpenAsync("/redaktion/teman/nara-vard/anvands");

        Assert.Contains("Exempel som har ett tema", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".button-stop"));
        Assert.NotNull(text);
    }

    [Fact]
    public async Task A_text_that_was_never_public_and_is_not_used_can_be_taken_away()
    {
        var editor = await site.SignedInAsync("redaktor");
        var text = await Editor.WriteAsync(editor, "Exempel som tas bort");

        using var gone = await editor.SubmitAsync($"{text}/anvands");

        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(text));
    }

    [Fact]
    public async Task A_text_that_another_links_to_is_kept_and_the_other_is_named()
    {
        var editor = await site.SignedInAsync("redaktor");
        var text = await Editor.WriteAsync(editor, "Exempel som det länkas till");
        var other = await Editor.WriteAsync(editor, "Exempel som länkar");
        using var saved = await editor.SubmitAsync(other, [.. Editor.Example("Exempel som länkar").Where(field => field.Name != "Done"), ("Done", $"Läs [mer]({Editor.PublicPage(text)}).")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var page = await editor.OpenAsync($"{text}/anvands");

        Assert.Contains("Exempel som länkar", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".button-stop"));
    }

    [Fact]
    public async Task A_page_that_has_been_public_keeps_its_address()
    {
        var page = await Editor.PublishedAsync(site, "Exempel som är publicerat och används");
        var editor = await site.SignedInAsync("redaktor");

        Assert.Null((await editor.OpenAsync($"{page}/anvands")).QuerySelector(".button-stop"));
    }
}
