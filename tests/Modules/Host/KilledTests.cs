using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Exchange;
using NaraVard.Headless.Hooks;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Editing.Exchange;
using NaraVard.Tests.Headless.Hooks;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Host;

/// <summary>A server that is killed in the middle of its work and started again: nothing is half done, nothing lost and nothing done twice.</summary>
[Trait("Long", "yes")]
public sealed class KilledTests : IDisposable
{
    private const int Examples = 2_000;

    private readonly ContentCopy _content = new();

    [Fact]
    public async Task An_import_that_is_killed_again_and_again_ends_as_one_that_was_left_in_peace()
    {
        Fill("themes", "sources", "data");
        MadeExamples.Write(_content.Root, Examples);
        using var killed = new KilledServer(_content.Root);
        using var left = new KilledServer(_content.Root);
        List<int> counts = [];
        foreach (var atLeast in new[] { 1, 700, 1_400 })
        {
            await using var server = killed.Start();
            await killed.UntilAsync(async store => await store.Set<ContentItem>().CountAsync() >= atLeast);
            await server.KillAsync();
            counts.Add(await killed.WholeAsync());
        }

        await killed.ServeOnceAsync();
        await left.ServeOnceAsync();

        Assert.Equal(await left.WholeAsync(), await killed.WholeAsync());
        Assert.InRange(counts[0], 1, Examples - 1);
        Assert.Equal(counts.Order(), counts);
        var export = await killed.ExportAsync();
        Assert.Equal(KilledServer.FilesOf(_content.Root), export);
        Assert.Equal(await left.ExportAsync(), export);
    }

    [Fact]
    public async Task An_upload_that_is_killed_while_it_is_compared_and_while_it_is_taken_in_goes_on_by_itself()
    {
        Fill("themes", "sources", "data");
        using var killed = new KilledServer(_content.Root);
        using var sent = new ContentCopy();
        MadeExamples.Write(sent.Root, Examples);
        string import;
        await using (var server = killed.Start("--demo"))
        {
            var files = KilledServer.FilesOf(sent.Root).Keys.Select(path => (path, File.ReadAllText(Path.Combine(sent.Root, path)))).ToArray();
            import = await Archives.SendAsync(await KilledServer.SignedInAsync(server, "redaktor"), Archives.Zip(files));
            await killed.UntilAsync(store => store.Set<ImportFile>().AnyAsync(file => file.Step == ImportStep.Compared));
            await server.KillAsync();
        }

        var before = await killed.AskAsync(store => store.Set<ImportFile>().CountAsync(file => file.Step == ImportStep.Compared));
        await using (var server = killed.Start("--demo"))
        {
            await killed.UntilAsync(store => store.Set<FileImport>().AnyAsync(row => row.Stage == ImportStage.Checked));
            using var published = await (await KilledServer.SignedInAsync(server, "granskare")).SubmitAsync($"{import}#Publish");
            await killed.UntilAsync(store => store.Set<ImportFile>().AnyAsync(file => file.Step == ImportStep.Taken));
            await server.KillAsync();
        }

        var taken = await killed.AskAsync(store => store.Set<ImportFile>().CountAsync(file => file.Step == ImportStep.Taken));
        var whole = await killed.WholeAsync();
        await using (var server = killed.Start("--demo"))
        {
            await killed.UntilAsync(store => store.Set<FileImport>().AnyAsync(row => row.Stage == ImportStage.Done));
            Assert.Contains($"{Examples} nya", (await (await KilledServer.SignedInAsync(server, "redaktor")).OpenAsync(import)).Text("#inlasning").Replace("\u00A0", "", StringComparison.Ordinal));
            await server.StopAsync();
        }

        Assert.InRange(before, 1, Examples - 1);
        Assert.InRange(taken, 1, Examples - 1);
        Assert.Equal(await killed.WholeAsync() - Examples, whole - taken);
        var expected = KilledServer.FilesOf(_content.Root);
        KilledServer.FilesOf(sent.Root).ToList().ForEach(file => expected.Add(file.Key, file.Value));
        Assert.Equal(expected, await killed.ExportAsync());
    }

    [Fact]
    public async Task A_web_hook_whose_sender_is_killed_before_it_could_note_the_answer_is_sent_again_with_the_same_id()
    {
        using var killed = new KilledServer(Path.Combine(Site.Root, "content"));
        await using var receiver = await Receiver.StartAsync();
        var came = new TaskCompletionSource();
        var usual = receiver.Answer;
        receiver.Answer = context =>
        {
            came.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        string page, secret, first;
        await using (var server = Serve())
        {
            (page, secret) = await HookSite.AddAsync(await KilledServer.SignedInAsync(server, "administrator"), receiver.Address);
            first = await PublishAsync(server, "Berättas två gånger");
            await came.Task.WaitAsync(TimeSpan.FromMinutes(5));
            await server.KillAsync();
        }

        string second;
        receiver.Answer = usual;
        await using (var server = Serve())
        {
            second = await PublishAsync(server, "Händer just före slutet");
            await server.KillAsync();
        }

        await using (var server = Serve())
        {
            await killed.UntilAsync(async store => await store.Set<HookDelivery>().CountAsync(delivery => delivery.State == DeliveryState.Delivered) == 2);
            Assert.Contains("Framme", (await (await KilledServer.SignedInAsync(server, "administrator")).OpenAsync(page)).Text("main tbody"));
        }

        Assert.All(receiver.All, told => Assert.True(told.IsSignedWith(secret)));
        Assert.True(receiver.All.Count(told => told.Text("slug") == SlugOf(first)) > 1);
        Assert.Equal([SlugOf(first), SlugOf(second)], receiver.All.Select(told => told.Text("slug")).Distinct());
        Assert.All(receiver.All.GroupBy(told => told.Text("slug")), same => Assert.Single(same.DistinctBy(told => (told.Id, told.Body))));

        ServerProcess Serve() => killed.Start("--demo", "--Hooks:AllowedAddresses=127.0.0.0/8");
    }

    public void Dispose() => _content.Dispose();

    private void Fill(params string[] folders)
    {
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Site.Root, "content", folder))))
        {
            _content.Write(Path.GetRelativePath(Path.Combine(Site.Root, "content"), file), File.ReadAllText(file));
        }
    }

    private static async Task<string> PublishAsync(ServerProcess server, string title)
    {
        var (writer, reviewer) = (await KilledServer.SignedInAsync(server, "redaktor"), await KilledServer.SignedInAsync(server, "granskare"));
        var page = await Editor.WriteAsync(writer, title);
        await Editor.StepAsync(writer, page, "Submit");
        await Editor.StepAsync(reviewer, page, "Publish");
        return page;
    }

    private static string SlugOf(string page) => page[(page.LastIndexOf('/') + 1)..];
}
