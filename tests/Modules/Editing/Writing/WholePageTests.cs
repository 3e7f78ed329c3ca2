using System.Net;

namespace NaraVard.Tests.Editing.Writing;

public sealed class WholePageTests(Site site)
{
    [Fact]
    public async Task An_editor_sees_the_whole_page_of_a_draft_and_nobody_else_does()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Hela sidan i förväg");
        var whole = $"{Editor.PublicPage(page)}?utkast";

        var shown = await editor.OpenAsync(whole);

        Assert.Equal("Hela sidan i förväg", shown.Text("h1"));
        Assert.Contains("Så här blir sidan.", shown.Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(whole));
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("medarbetare")).StatusAsync(whole));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(Editor.PublicPage(page)));
        Assert.DoesNotContain("Hela sidan i förväg", (await editor.OpenAsync("/exempel?utkast")).Text("main"));
    }

    [Fact]
    public async Task A_public_page_stays_as_it_is_beside_its_draft()
    {
        var page = await Editor.PublishedAsync(site, "Offentlig med utkast");
        var editor = await site.SignedInAsync("redaktor");
        using var saved = await editor.SubmitAsync(page, ("Gave", "Det nya i utkastet."));

        Assert.Contains("Det nya i utkastet.", (await editor.OpenAsync($"{Editor.PublicPage(page)}?utkast")).Text("main"));
        Assert.DoesNotContain("Det nya i utkastet.", (await site.Visitor().OpenAsync($"{Editor.PublicPage(page)}?utkast")).Text("main"));
        Assert.DoesNotContain("Det nya i utkastet.", (await editor.OpenAsync(Editor.PublicPage(page))).Text("main"));
    }
}
