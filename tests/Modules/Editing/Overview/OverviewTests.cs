using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Editing.Overview;

public sealed class OverviewTests(Site site)
{
    [Fact]
    public async Task Who_signs_in_is_told_of_what_waits_for_them_and_others_are_not()
    {
        var (writer, reviewer, practitioner) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"), await site.SignedInAsync("medarbetare"));
        await Editor.StepAsync(writer, await Editor.WriteAsync(writer, $"Väntar på Mitt {Unique.Word()}"), "Submit");

        Assert.Contains("på dig i redaktionen", (await reviewer.OpenAsync("/mitt")).Text("main a[href='/redaktion']"));
        Assert.Null((await practitioner.OpenAsync("/mitt")).QuerySelector("main a[href='/redaktion']"));
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_state_and_words_of_the_title_also_of_drafts()
    {
        var editor = await site.SignedInAsync("redaktor");
        await Editor.WriteAsync(editor, "Ögonblick att Hitta");

        var found = await editor.OpenAsync("/redaktion?typ=exempel&lage=utkast&q=%C3%B6gonblick");
        var none = await editor.OpenAsync("/redaktion?typ=monster&q=%C3%B6gonblick");

        Assert.Equal("Ögonblick att Hitta", found.Text("tbody th"));
        Assert.Single(found.QuerySelectorAll("tbody tr"));
        Assert.Contains("Redaktör", found.Text("tbody tr"));
        Assert.Contains("Inget innehåll stämmer", none.Text(".empty"));
    }

    [Fact]
    public async Task What_waits_is_told_to_the_one_it_waits_for()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Väntar på läsning");
        await Editor.StepAsync(writer, page, "Submit");

        Assert.Contains("Väntar på läsning", Section(await reviewer.OpenAsync("/redaktion"), "Väntar på att du granskar"));
        Assert.Contains("Väntar på läsning", Section(await writer.OpenAsync("/redaktion"), "Väntar på en annan redaktör"));
    }

    [Fact]
    public async Task The_list_goes_on_over_pages()
    {
        var editor = await site.SignedInAsync("redaktor");

        var second = await editor.OpenAsync("/redaktion?typ=exempel&sida=2");

        Assert.Equal(50, second.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("typ=exempel", second.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("medarbetare")]
    [InlineData("chef")]
    [InlineData("administrator")]
    public async Task Only_editors_reach_the_pages(string role)
    {
        var other = await site.SignedInAsync(role);

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync(page));
            using var reader = await site.Visitor().Client.GetAsync(page);
            Assert.Contains("/logga-in", reader.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var editor = await site.SignedInAsync("redaktor");

        foreach (var page in (string[])["/redaktion/pahitt/nytt", "/redaktion/exempel/finns-inte", "/redaktion/exempel/finns-inte/granska", "/redaktion/exempel/finns-inte/versioner", $"{Known}/versioner/99"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(page));
        }
    }

    [Fact]
    public void Every_type_has_a_form()
    {
        var types = site.Services.GetRequiredService<ContentTypes>();

        Assert.All(types.All, type => Assert.Contains(FormFields.Of(type), field => field.Name == "Title"));
        Assert.Equal(types.All.Count, types.All.Select(type => type.Address).Distinct().Count());
    }

    [Fact]
    public async Task The_import_leaves_what_was_edited_here_and_says_so()
    {
        const string Slug = "fleximat-maltidssystem-sormland";
        var editor = await site.SignedInAsync("redaktor");
        using var saved = await editor.SubmitAsync($"/redaktion/exempel/{Slug}", ("Gave", "Skrivet av en redaktör."));
        var folder = CopyOfContent();
        await File.AppendAllTextAsync(Path.Combine(folder, "examples", $"{Slug}.md"), "\nTillagt i filen.\n");

        var report = await site.AskAsync(services => services.GetRequiredService<ContentImport>().RunAsync(folder, CancellationToken.None));

        Assert.Equal([$"/exempel/{Slug}"], report.Conflicts);
        Assert.Equal("Skrivet av en redaktör.", (await editor.OpenAsync($"/redaktion/exempel/{Slug}")).Text("#Gave"));
        Directory.Delete(folder, recursive: true);
    }

    private const string Known = "/redaktion/exempel/borgholmsmodellen-hemsjukhus";

    private static readonly string[] Pages = ["/redaktion", "/redaktion/exempel/nytt", Known, $"{Known}/granska", $"{Known}/publicera-genast", $"{Known}/versioner", $"{Known}/versioner/1"];

    private string CopyOfContent()
    {
        var folder = Path.Combine(site.DataFolder, $"content-{Unique.Word()}");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Site.Root, "content"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Site.Root, "content"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static string Section(AngleSharp.Html.Dom.IHtmlDocument page, string heading) =>
        string.Concat(page.QuerySelectorAll("section").Where(section => section.QuerySelector("h2")?.TextContent.StartsWith(heading, StringComparison.Ordinal) == true).Select(section => section.TextContent));
}
