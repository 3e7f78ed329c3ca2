using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Editing.Conflicts;

/// <summary>A page whose file and text were both changed is decided by an editor, who sees all three texts.</summary>
public sealed class ConflictTests(Site site) : IDisposable
{
    private readonly ContentCopy _folder = new();

    [Fact]
    public async Task Both_texts_are_shown_beside_what_they_were()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.OpenAsync($"/redaktion/konflikter/exempel/{slug}");

        Assert.Contains("Färre samtal i kö.", page.Text("main"));
        Assert.Contains("Skrivet här.", page.Text("main"));
        Assert.Contains("Skrivet i filen.", page.Text("main"));
        Assert.Contains("Ändrat på båda ställena", page.Text("main"));
        Assert.Contains($"/redaktion/konflikter/exempel/{slug}", (await editor.OpenAsync("/redaktion/konflikter")).QuerySelector("main")!.InnerHtml);
        Assert.Contains("både här och i innehållsfilen", (await editor.OpenAsync("/redaktion")).Text(".notice-warn"));
        Assert.Contains("Innehållsfilen har också ändrats", (await editor.OpenAsync($"/redaktion/exempel/{slug}")).Text(".notice-warn"));
    }

    [Fact]
    public async Task What_is_kept_here_is_not_asked_about_until_the_file_changes_again()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");

        await DecideAsync(editor, slug, "Keep");
        var same = await ImportAsync();
        Write(slug, "Skrivet i filen en gång till.");
        var changed = await ImportAsync();

        Assert.DoesNotContain($"/exempel/{slug}", same.Conflicts);
        Assert.Contains($"/exempel/{slug}", changed.Conflicts);
        Assert.Equal("Skrivet här.", (await editor.OpenAsync($"/redaktion/exempel/{slug}")).Text("#Gave"));
    }

    [Fact]
    public async Task The_text_of_the_file_becomes_a_draft_that_another_editor_publishes()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");

        await DecideAsync(editor, slug, "Take");

        Assert.Equal("Skrivet i filen.", (await editor.OpenAsync($"/redaktion/exempel/{slug}")).Text("#Gave"));
        Assert.Contains("Skrivet här.", (await site.Visitor().OpenAsync($"/exempel/{slug}")).Text("main"));
        await Editor.StepAsync(editor, $"/redaktion/exempel/{slug}", "Submit");
        await Editor.StepAsync(await site.SignedInAsync("granskare"), $"/redaktion/exempel/{slug}", "Publish");
        Assert.Contains("Skrivet i filen.", (await site.Visitor().OpenAsync($"/exempel/{slug}")).Text("main"));
        Assert.DoesNotContain($"/exempel/{slug}", (await ImportAsync()).Conflicts);
    }

    [Fact]
    public async Task Editing_together_begins_with_what_only_one_side_changed_and_saves_a_draft()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");
        var page = $"/redaktion/konflikter/exempel/{slug}/redigera";

        var form = await editor.OpenAsync(page);
        using var saved = await editor.SubmitAsync(page, ("Gave", "Skrivet här och i filen."));

        Assert.Equal("Började om i filen.", form.Text("#Starting"));
        Assert.Equal("Skrivet här.", form.Text("#Gave"));
        Assert.Contains("Skrivet i filen.", form.Text(".editor-side"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Skrivet här och i filen.", (await editor.OpenAsync($"/redaktion/exempel/{slug}")).Text("#Gave"));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(page));
    }

    [Fact]
    public async Task What_has_to_be_mended_is_said_and_nothing_is_decided()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");

        using var saved = await editor.SubmitAsync($"/redaktion/konflikter/exempel/{slug}/redigera", ("Gave", "Ring 640823-3234."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
        Assert.Contains("personnummer", await saved.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync($"/redaktion/konflikter/exempel/{slug}"));
    }

    [Fact]
    public async Task A_decision_about_an_older_file_is_not_taken()
    {
        var slug = await ConflictAsync();
        var editor = await site.SignedInAsync("redaktor");
        var old = await editor.OpenAsync($"/redaktion/konflikter/exempel/{slug}");
        Write(slug, "Skrivet i filen en gång till.");
        await ImportAsync();

        using var late = await editor.SubmitAsync(
            $"/redaktion/konflikter/exempel/{slug}#Keep", ("Seen", old.QuerySelector("input[name=Seen]")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Skrivet i filen en gång till.", (await Visitor.ReadAsync(late)).Text("main"));
    }

    [Fact]
    public async Task A_decision_stands_in_the_trail()
    {
        var slug = await ConflictAsync();
        await DecideAsync(await site.SignedInAsync("redaktor"), slug, "Keep");

        var told = await site.AskAsync(services => services.GetRequiredService<Store>().Set<ContentEvent>().Where(e => e.Slug == slug).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync());

        Assert.Equal(ContentAct.Reconciled, told[^1]);
    }

    [Fact]
    public async Task Only_editors_see_conflicts()
    {
        var reader = await site.SignedInAsync("medarbetare");

        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync("/redaktion/konflikter"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync($"/redaktion/konflikter/exempel/{await ConflictAsync()}/redigera"));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task DecideAsync(Visitor editor, string slug, string decision)
    {
        using var answer = await editor.SubmitAsync($"/redaktion/konflikter/exempel/{slug}#{decision}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // An example that came from a file, was changed here and then in the file.
    private async Task<string> ConflictAsync()
    {
        var slug = $"konflikt-{Unique.Word()}";
        Write(slug, "Färre samtal i kö.", "Väntan var lång.");
        await ImportAsync();
        using var saved = await (await site.SignedInAsync("redaktor")).SubmitAsync($"/redaktion/exempel/{slug}", ("Gave", "Skrivet här."), ("Source.Document", Editor.Source));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await Editor.StepAsync(await site.SignedInAsync("redaktor"), $"/redaktion/exempel/{slug}", "Submit");
        await Editor.StepAsync(await site.SignedInAsync("granskare"), $"/redaktion/exempel/{slug}", "Publish");
        Write(slug, "Skrivet i filen.");
        Assert.Contains($"/exempel/{slug}", (await ImportAsync()).Conflicts);
        return slug;
    }

    private void Write(string slug, string gave, string starting = "Började om i filen.") => _folder.Write($"examples/{slug}.md", Samples.Example($"Konflikten {slug}", gave, starting));

    private Task<ContentImport.Report> ImportAsync() =>
        site.AskAsync(services => services.GetRequiredService<ContentImport>().RunAsync(_folder.Root, CancellationToken.None));
}
