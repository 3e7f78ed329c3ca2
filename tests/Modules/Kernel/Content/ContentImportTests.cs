using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Themes;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>The import takes in what has changed and nothing else. A site of its own, since it fills it with made-up content.</summary>
public sealed class ContentImportTests : IAsyncLifetime
{
    private const string File = "themes/nara-vard.yaml";

    private readonly Site _site = new();
    private readonly ContentCopy _content = new();

    public ValueTask InitializeAsync()
    {
        _content.Write(File, Samples.Theme);
        _content.Write("examples/ett.md", Samples.Example("Ett"));
        _content.Write("data/organisations.csv", System.IO.File.ReadAllText(Path.Combine(Site.Root, "content/data/organisations.csv")));
        _site.Settings["Content:Folder"] = _content.Root;
        return _site.InitializeAsync();
    }

    [Fact]
    public async Task A_second_import_takes_in_nothing()
    {
        var report = await ImportAsync();

        Assert.Equal((0, 2), (report.Imported, report.Unchanged));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public async Task A_changed_file_is_taken_in_alone_and_shows_at_once()
    {
        _content.Write(File, Samples.Theme.Replace("title: Nära vård", "title: Nära dig", StringComparison.Ordinal));

        var report = await ImportAsync();

        Assert.Equal((1, 1), (report.Imported, report.Unchanged));
        Assert.Equal("Nära dig", await TitleAsync());
    }

    [Fact]
    public async Task A_file_with_only_its_layout_changed_is_as_before()
    {
        _content.Write(File, "\n" + Samples.Theme + "\n\n");

        Assert.Equal(0, (await ImportAsync()).Imported);
    }

    [Fact]
    public async Task A_file_that_turns_bad_leaves_the_page_as_it_was_and_stops_nothing_else()
    {
        _content.Write(File, "title: [Nära");
        _content.Write("examples/annat.md", Samples.Example("Annat"));

        var report = await ImportAsync();

        Assert.Equal((1, 1), (report.Imported, report.Unchanged));
        Assert.Contains(File, Assert.Single(report.Faults).ToString());
        Assert.Equal("Nära vård", await TitleAsync());
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_import_each_file_once()
    {
        _content.Write("examples/annat.md", Samples.Example("Annat"));

        var reports = await Task.WhenAll(ImportAsync(), ImportAsync());

        Assert.Equal(1, reports.Sum(report => report.Imported));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _content.Dispose();
    }

    private Task<ContentImport.Report> ImportAsync() =>
        _site.AskAsync(services => services.GetRequiredService<ContentImport>().RunAsync(_content.Root, CancellationToken.None));

    private Task<string> TitleAsync() => _site.AskAsync(async services =>
        (await services.GetRequiredService<LiveContent>().NowAsync(CancellationToken.None)).Find<Theme>("nara-vard")!.Body.Title);
}
