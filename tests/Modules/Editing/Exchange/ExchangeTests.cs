using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Exchange;
using NaraVard.Kernel;
using NaraVard.People.Rights.Retention;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Editing.Exchange;

/// <summary>Files in and out by the editors' pages: compared first, taken in by a job, published by two.</summary>
public sealed class ExchangeTests(Site site)
{
    private readonly string _slug = $"fil-{Unique.Word()}";

    [Fact]
    public async Task What_is_fetched_can_be_sent_back_and_changes_nothing()
    {
        // A site of its own: what other tests have put straight into the shared one need not be what an editor can write.
        await using var own = new Site();
        await Editor.PublishedAsync(own, $"Hämtas som fil {_slug}");
        var editor = await own.SignedInAsync("redaktor");
        var zip = await editor.Client.GetByteArrayAsync("/redaktion/filer/innehall.zip");

        var page = await CheckedAsync(editor, await Archives.SendAsync(editor, zip), own);

        Assert.Contains("Inga nya eller ändrade texter", page.Text("#inlasning"));
        Assert.Contains("0 filer har fel", page.Text("#inlasning"));
    }

    [Fact]
    public async Task Nothing_is_taken_in_before_somebody_has_decided()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await CheckedAsync(editor, await Archives.SendAsync(editor, Archives.Zip(("content/examples/" + _slug + ".md", Samples.Example("En ny")))));

        Assert.Contains("1 ny text tas in", page.Text("#inlasning"));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync($"/redaktion/exempel/{_slug}"));
    }

    [Fact]
    public async Task Files_become_drafts_of_the_one_who_sent_them()
    {
        var editor = await site.SignedInAsync("redaktor");
        var import = await Archives.SendAsync(editor, Archives.Zip(($"examples/{_slug}.md", Samples.Example("Ett utkast ur en fil"))));
        await CheckedAsync(editor, import);

        await DecideAsync(editor, import, "Drafts");

        Assert.Contains("1 ny text är nu ett utkast", (await editor.OpenAsync(import)).Text("#inlasning"));
        Assert.Contains("Bara redaktionen ser det", (await editor.OpenAsync($"/redaktion/exempel/{_slug}")).Text(".editor-bar"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync($"/exempel/{_slug}"));
    }

    [Fact]
    public async Task Another_editor_publishes_them_all_but_never_the_one_who_sent_them()
    {
        var (sender, other) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var import = await Archives.SendAsync(sender, Archives.Zip(($"examples/{_slug}.md", Samples.Example("Publicerad ur en fil"))));
        var mine = await CheckedAsync(sender, import);

        await DecideAsync(other, import, "Publish");

        Assert.DoesNotContain("publicera alla</button>", mine.QuerySelector("main")!.InnerHtml);
        Assert.Contains("Publicerad ur en fil", (await site.Visitor().OpenAsync($"/exempel/{_slug}")).Text("main"));
        Assert.Contains("1 ny text är nu publicerad", (await sender.OpenAsync(import)).Text("#inlasning"));
    }

    [Fact]
    public async Task The_one_who_sent_the_files_is_refused_to_publish_them_also_without_the_button()
    {
        var sender = await site.SignedInAsync("redaktor");
        var import = await Archives.SendAsync(sender, Archives.Zip(($"examples/{_slug}.md", Samples.Example("Själv"))));
        var page = await CheckedAsync(sender, import);

        using var answer = await sender.Client.PostAsync($"{import}?handler=Publish", new FormUrlEncodedContent([Archives.Token(page)]));

        Assert.Equal("/ingen-atkomst", answer.Headers.Location?.AbsolutePath ?? (answer.StatusCode == HttpStatusCode.Forbidden ? "/ingen-atkomst" : answer.StatusCode.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync($"/exempel/{_slug}"));
    }

    [Fact]
    public async Task Each_fault_is_told_with_file_and_line_and_the_rest_goes_in()
    {
        var editor = await site.SignedInAsync("redaktor");
        var import = await Archives.SendAsync(editor, Archives.Zip(
            ($"examples/{_slug}.md", Samples.Example("Den hela")),
            ("examples/trasig.md", Samples.Example("Trasig").Replace("phase: provas", "phase: ibland", StringComparison.Ordinal)),
            ("examples/person.md", Samples.Example("Om 640823-3234")),
            ("examples/Fel Namn.md", Samples.Example("Fel namn")),
            ("data/okand.md", "---\ntype: okänd\n---\n")));

        var page = await CheckedAsync(editor, import);

        var faults = page.QuerySelectorAll("code.fault").Select(fault => fault.TextContent).ToList();
        Assert.Contains("examples/trasig.md:9: ”phase” kan inte vara ”ibland”", faults);
        Assert.Contains(faults, fault => fault.StartsWith("examples/person.md:4: texten innehåller ett personnummer", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("examples/Fel Namn.md:1: filens namn ska bestå av", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("data/okand.md:1: ”type” ska vara", StringComparison.Ordinal));
        Assert.Contains("1 ny text tas in", page.Text("#inlasning"));
        Assert.Contains("4 filer har fel", page.Text("#inlasning"));
    }

    [Fact]
    public async Task What_is_cancelled_is_not_taken_in()
    {
        var editor = await site.SignedInAsync("redaktor");
        var import = await Archives.SendAsync(editor, Archives.Zip(($"examples/{_slug}.md", Samples.Example("Avbruten"))));
        await CheckedAsync(editor, import);

        await DecideAsync(editor, import, "Cancel");

        Assert.Contains("Inläsningen avbröts", (await editor.OpenAsync(import)).Text("#inlasning"));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync($"/redaktion/exempel/{_slug}"));
    }

    [Fact]
    public async Task What_nobody_decides_on_is_forgotten_with_its_files_after_a_month()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var editor = await own.SignedInAsync("redaktor");
        await CheckedAsync(editor, await Archives.SendAsync(editor, Archives.Zip(($"examples/{_slug}.md", Samples.Example("Lämnad")))), own);

        Assert.Equal((1, 1), await LeftAfterAsync(own, TimeSpan.FromDays(29)));
        Assert.Equal((0, 0), await LeftAfterAsync(own, TimeSpan.FromDays(2)));
    }

    [Theory]
    [InlineData("inte en zip", "Välj en ZIP-fil")]
    [InlineData("", "Det finns inga innehållsfiler")]
    public async Task What_is_no_archive_of_content_is_refused_in_plain_words(string sent, string says)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await Archives.PostAsync(editor, sent == "" ? Archives.Zip(("annat/fil.md", "text")) : Encoding.UTF8.GetBytes(sent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(says, (await Visitor.ReadAsync(answer)).Text("#Zip-error"));
    }

    [Fact]
    public async Task Work_that_was_interrupted_goes_on_where_it_was()
    {
        var editor = await site.SignedInAsync("redaktor");
        var import = await Archives.SendAsync(editor, Archives.Zip([.. Enumerable.Range(0, 230).Select(i => ($"examples/{_slug}-{i}.md", Samples.Example($"Nummer {i}")))]));
        await CheckedAsync(editor, import);
        var id = Guid.Parse(import.Split('/')[^1]);
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var found = await store.Set<FileImport>().SingleAsync(row => row.Id == id);
            Assert.Null(found.TakeAsDrafts(site.Clock.GetUtcNow()).Problem);
            return await store.SaveChangesAsync();
        });

        using (var stop = new CancellationTokenSource())
        {
            var work = WorkAsync(stop.Token);
            while (!work.IsCompleted && (await CountAsync(id)) == 0)
            {
                await Task.Yield();
            }

            await stop.CancelAsync();
            await work.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await WorkAsync(CancellationToken.None);

        Assert.Equal(230, await CountAsync(id));
        Assert.Contains("230 nya", (await editor.OpenAsync(import)).Text("#inlasning"));
    }

    [Fact]
    public async Task An_administrator_may_too_and_nobody_else()
    {
        var administrator = await site.SignedInAsync("administrator");

        Assert.Equal(HttpStatusCode.OK, await administrator.StatusAsync("/redaktion/filer"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("medarbetare")).StatusAsync("/redaktion/filer"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("medarbetare")).StatusAsync("/redaktion/filer/innehall.zip"));
    }

    private static Task<(int Imports, int Files)> LeftAfterAsync(Site own, TimeSpan time) => own.AskAsync(async services =>
    {
        own.Clock.Advance(time);
        await services.GetRequiredService<CarryOutRetention>().RunAsync(TestContext.Current.CancellationToken);
        var store = services.GetRequiredService<Store>();
        return (await store.Set<FileImport>().CountAsync(), await store.Set<ImportFile>().CountAsync());
    });

    private async Task<IHtmlDocument> CheckedAsync(Visitor editor, string import, Site? at = null)
    {
        await WorkAsync(CancellationToken.None, at);
        return await editor.OpenAsync(import);
    }

    private async Task DecideAsync(Visitor editor, string import, string decision)
    {
        using var answer = await editor.SubmitAsync($"{import}#{decision}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await WorkAsync(CancellationToken.None);
    }

    private Task<bool> WorkAsync(CancellationToken ct, Site? at = null) => (at ?? site).AskAsync(async services =>
    {
        await services.GetRequiredService<WorkOffImports>().RunAsync(ct);
        return true;
    });

    private Task<int> CountAsync(Guid import) => site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<ImportFile>().CountAsync(file => file.ImportId == import && file.Step == ImportStep.Taken));
}
