using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>Many files are taken in some at a time, told of as they go, and once.</summary>
public sealed class LargeImportTests : IDisposable
{
    private readonly ContentCopy _folder = new();

    [Fact]
    public Task A_thousand_examples_are_taken_in_with_progress() => TakenInAsync(1_000);

    [Fact, Trait("Long", "yes")]
    public Task Ten_thousand_examples_are_taken_in_with_progress() => TakenInAsync(10_000);

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_where_it_was()
    {
        using var desk = await ReadyAsync(650);
        using var stop = new CancellationTokenSource();
        var heard = new Heard(progress => { if (progress.Done >= 2 * ContentImport.BatchSize) { stop.Cancel(); } });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(desk, heard, stop.Token));
        var rest = await ImportAsync(desk, new Heard(_ => { }), CancellationToken.None);

        var all = 650 + Files("themes") + Files("sources");
        Assert.Equal(all - (2 * ContentImport.BatchSize), rest.Imported);
        Assert.Equal(all, await CountAsync(desk));
    }

    public void Dispose() => _folder.Dispose();

    private async Task TakenInAsync(int count)
    {
        using var desk = await ReadyAsync(count);
        List<FileProgress> heard = [];

        var first = await ImportAsync(desk, new Heard(heard.Add), CancellationToken.None);
        var again = await ImportAsync(desk, new Heard(_ => { }), CancellationToken.None);

        Assert.Empty(first.Faults);
        Assert.Equal(first.Imported, heard[^1].Done);
        Assert.Equal(heard[^1].Total, heard[^1].Done);
        Assert.True(heard.Count >= count / ContentImport.BatchSize);
        Assert.Equal((0, first.Imported), (again.Imported, again.Unchanged));
        Assert.Equal(first.Imported, await CountAsync(desk));
    }

    private async Task<ContentDesk> ReadyAsync(int count)
    {
        foreach (var kind in new[] { "themes", "sources" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Site.Root, "content", kind)))
            {
                _folder.Write($"{kind}/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
            }
        }

        MadeExamples.Write(_folder.Root, count);
        return await ContentDesk.OpenAsync();
    }

    private async Task<ContentImport.Report> ImportAsync(ContentDesk desk, IProgress<FileProgress> progress, CancellationToken ct)
    {
        await using var store = desk.Store();
        return await new ContentImport(store, new ContentFolder(desk.Types), desk.Types, new TakeFiles(store, desk.Types, desk.Clock)).RunAsync(_folder.Root, progress, ct);
    }

    private int Files(string kind) => Directory.EnumerateFiles(Path.Combine(_folder.Root, kind)).Count();

    private static async Task<int> CountAsync(ContentDesk desk)
    {
        await using var store = desk.Store();
        return await store.Set<ContentItem>().CountAsync();
    }

    private sealed class Heard(Action<FileProgress> hear) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => hear(value);
    }
}
