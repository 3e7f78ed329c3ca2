using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>Files and database go both ways: what one side changed is settled by itself, what both changed is never overwritten.</summary>
public sealed class TwoWaysTests : IDisposable
{
    private const string File = "themes/nara-vard.yaml";

    private readonly ContentCopy _folder = new();

    [Fact]
    public async Task What_only_the_file_changed_is_taken()
    {
        using var desk = await BeginAsync();
        _folder.Write(File, Titled("Ur filen"));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((1, 0), (report.Imported, report.Conflicts.Count));
        Assert.Contains("Ur filen", await desk.LiveAsync("theme", "nara-vard"));
    }

    [Fact]
    public async Task What_was_only_changed_here_is_kept_and_written_by_an_export()
    {
        using var desk = await BeginAsync();
        await desk.PublishAsync("theme", "nara-vard", Json("Härifrån"));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((0, 1, 0), (report.Imported, report.Unchanged, report.Conflicts.Count));
        Assert.Equal(Titled("Härifrån"), Assert.Single(await desk.ExportAsync()).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_both_changed_is_a_conflict_that_overwrites_neither(bool isPublished)
    {
        using var desk = await BeginAsync();
        await (isPublished ? desk.PublishAsync("theme", "nara-vard", Json("Härifrån")) : desk.DraftAsync("theme", "nara-vard", Json("Härifrån")));
        _folder.Write(File, Titled("Ur filen"));

        var reports = new[] { await desk.ImportAsync(_folder.Root), await desk.ImportAsync(_folder.Root) };

        Assert.All(reports, report => Assert.Equal(["/teman/nara-vard"], report.Conflicts));
        Assert.All(reports, report => Assert.Equal(0, report.Imported));
        Assert.DoesNotContain("Ur filen", await desk.LiveAsync("theme", "nara-vard"));
        Assert.Contains("Ur filen", Assert.Single(await ConflictsAsync(desk)).Json);
    }

    [Fact]
    public async Task An_issue_that_came_as_a_draft_is_written_as_published_once_it_is_public()
    {
        const string Issue = "series/07-ett-utkast.md";
        const string Draft = "---\ntype: series-issue\nnumber: 7\nreference: \"2026:7\"\ntitle: Ett utkast\nsummary: \"Kort.\" # bör bli längre\nstatus: draft\n---\nTexten.\n";
        using var desk = await BeginAsync();
        _folder.Write(Issue, Draft);
        await desk.ImportAsync(_folder.Root);
        Assert.Null(await desk.LiveAsync("series-issue", "7"));

        await desk.PublishAsync("series-issue", "7", await desk.DraftAsync("series-issue", "7"));
        await desk.ExportToAsync(_folder);
        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal(Draft.Replace("status: draft", "status: published", StringComparison.Ordinal), System.IO.File.ReadAllText(Path.Combine(_folder.Root, Issue)));
        Assert.Equal((0, 0), (report.Imported, report.Conflicts.Count));
    }

    [Fact]
    public async Task A_conflict_tells_of_the_newest_file()
    {
        using var desk = await ConflictAsync();
        _folder.Write(File, Titled("Ur filen igen"));

        await desk.ImportAsync(_folder.Root);

        Assert.Contains("Ur filen igen", Assert.Single(await ConflictsAsync(desk)).Json);
    }

    [Theory]
    [InlineData("Härifrån")]
    [InlineData("Från början")]
    public async Task A_conflict_goes_away_when_the_file_says_the_same_as_here_or_as_before(string title)
    {
        using var desk = await ConflictAsync();
        _folder.Write(File, Titled(title));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((0, 1, 0), (report.Imported, report.Unchanged, report.Conflicts.Count));
        Assert.Empty(await ConflictsAsync(desk));
        Assert.Contains("Härifrån", await desk.LiveAsync("theme", "nara-vard"));
    }

    [Fact]
    public async Task What_both_changed_alike_settles_by_itself()
    {
        using var desk = await BeginAsync();
        await desk.PublishAsync("theme", "nara-vard", Json("Likadant"));
        _folder.Write(File, Titled("Likadant") + "\n# med en rad till\n");
        await desk.ImportAsync(_folder.Root);
        _folder.Write(File, Titled("Ur filen efteråt"));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((1, 0), (report.Imported, report.Conflicts.Count));
    }

    [Fact]
    public async Task A_new_layout_is_remembered_but_no_new_version()
    {
        using var desk = await BeginAsync();
        _folder.Write(File, "# Överst\n" + Titled("Från början"));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((0, 1), (report.Imported, report.Unchanged));
        Assert.StartsWith("# Överst\n", Assert.Single(await desk.ExportAsync()).Text);
    }

    [Fact]
    public async Task A_file_that_is_gone_leaves_its_page_and_is_told_of()
    {
        using var desk = await BeginAsync();
        System.IO.File.Delete(Path.Combine(_folder.Root, File));

        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal(["/teman/nara-vard"], report.Missing);
        Assert.NotNull(await desk.LiveAsync("theme", "nara-vard"));
    }

    [Fact]
    public async Task A_page_that_was_deleted_here_does_not_come_back()
    {
        using var desk = await BeginAsync();
        await using (var store = desk.Store())
        {
            await store.Set<ContentItem>().ExecuteUpdateAsync(set => set.SetProperty(item => item.LiveRevisionId, (Guid?)null));
            await store.Set<ContentRevision>().ExecuteDeleteAsync();
            await store.Set<ContentItem>().ExecuteDeleteAsync();
        }

        _folder.Write(File, Titled("Ur filen"));
        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal([File], report.DeletedHere);
        Assert.Null(await desk.LiveAsync("theme", "nara-vard"));
    }

    [Fact]
    public async Task A_page_that_was_withdrawn_here_is_not_written_and_comes_back_by_no_file()
    {
        using var desk = await BeginAsync();
        await using (var store = desk.Store())
        {
            var item = await store.Set<ContentItem>().SingleAsync();
            store.Add(item.TakeAway(PutAway.Withdrawn, Guid.CreateVersion7(), "Uppgifterna stämmer inte.", item.ChangedAs, desk.Clock.GetUtcNow()).Value);
            await store.SaveChangesAsync();
        }

        var same = await desk.ImportAsync(_folder.Root);
        _folder.Write(File, Titled("Ur filen"));
        var changed = await desk.ImportAsync(_folder.Root);

        Assert.Empty(await desk.ExportAsync());
        Assert.Equal((1, 0), (same.Unchanged, same.Conflicts.Count));
        Assert.Equal(["/teman/nara-vard"], changed.Conflicts);
    }

    [Fact]
    public async Task A_page_from_before_files_were_kept_is_compared_with_what_last_came_from_one()
    {
        using var desk = await BeginAsync();
        await desk.PublishAsync("theme", "nara-vard", Json("Härifrån"));
        await using (var store = desk.Store())
        {
            await store.Set<TakenFile>().ExecuteDeleteAsync();
        }

        var same = await desk.ImportAsync(_folder.Root);
        _folder.Write(File, Titled("Ur filen"));
        var changed = await desk.ImportAsync(_folder.Root);

        Assert.Equal((0, 0), (same.Imported, same.Conflicts.Count));
        Assert.Equal(["/teman/nara-vard"], changed.Conflicts);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public async Task A_file_from_another_editor_keeps_its_mark_and_its_line_endings(string mark, string end)
    {
        using var desk = await ContentDesk.OpenAsync();
        _folder.Write(File, mark + Titled("Från början").ReplaceLineEndings(end));
        await desk.ImportAsync(_folder.Root);
        var unchanged = Assert.Single(await desk.ExportAsync()).Text;
        await desk.PublishAsync("theme", "nara-vard", Json("Härifrån"));

        Assert.Equal(mark + Titled("Från början").ReplaceLineEndings(end), unchanged);
        Assert.Equal(mark + Titled("Härifrån").ReplaceLineEndings(end), Assert.Single(await desk.ExportAsync()).Text);
    }

    [Fact]
    public async Task A_heading_inside_a_section_comes_back_as_it_was()
    {
        using var desk = await ContentDesk.OpenAsync();
        _folder.Write(File, Titled("Från början"));
        _folder.Write("examples/ett.md", Samples.Example("Ett"));
        await desk.ImportAsync(_folder.Root);
        var json = desk.Types["example"].Rewrite((await desk.LiveAsync("example", "ett"))!.Replace("\"gave\":\"", "\"gave\":\"## Inuti\\n ## Indragen\\n", StringComparison.Ordinal));
        await desk.PublishAsync("example", "ett", json);

        await desk.ExportToAsync(_folder);
        var report = await desk.ImportAsync(_folder.Root);

        Assert.Equal((0, 0, 0), (report.Imported, report.Faults.Count, report.Conflicts.Count));
        Assert.Equal(json, await desk.LiveAsync("example", "ett"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Titled(string title) => $"key: nara-vard\ntitle: {title}\ndescription: \"Vård nära dig.\"\n";

    private static string Json(string title) => $$"""{"key":"nara-vard","title":"{{title}}","description":"Vård nära dig."}""";

    private async Task<ContentDesk> BeginAsync()
    {
        var desk = await ContentDesk.OpenAsync();
        _folder.Write(File, Titled("Från början"));
        await desk.ImportAsync(_folder.Root);
        return desk;
    }

    private async Task<ContentDesk> ConflictAsync()
    {
        var desk = await BeginAsync();
        await desk.PublishAsync("theme", "nara-vard", Json("Härifrån"));
        _folder.Write(File, Titled("Ur filen"));
        await desk.ImportAsync(_folder.Root);
        return desk;
    }

    private static async Task<List<ContentConflict>> ConflictsAsync(ContentDesk desk)
    {
        await using var store = desk.Store();
        return await store.Set<ContentConflict>().ToListAsync();
    }
}
