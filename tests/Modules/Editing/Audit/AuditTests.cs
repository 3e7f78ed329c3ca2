using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Mail;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Editing.Audit;

public sealed class AuditTests(Site site)
{
    [Fact]
    public async Task Every_act_is_a_line_with_who_what_when_and_why()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Hela vägen i händelserna");
        await Editor.StepAsync(writer, page, "Submit");
        await Editor.StepAsync(reviewer, page, "Refuse", ("Reason", "Säg hur många."));
        using (await writer.SubmitAsync(page, ("Gave", "Tio färre.")))
        {
            await Editor.StepAsync(writer, page, "Submit");
        }

        await Editor.StepAsync(reviewer, page, "Publish", ("Note", "Ny."));
        await Editor.StepAsync(writer, page, "ReviewBy", ("ReviewBy", DateTime.UtcNow.AddDays(90).ToString("yyyy-MM-dd")));
        using (await writer.SubmitAsync(page, ("Gave", "Elva färre.")))
        using (await writer.SubmitAsync($"{page}/publicera-genast", ("Reason", "Farligt fel.")))
        {
            await Editor.StepAsync(reviewer, page, "Approve");
        }

        using (await writer.SubmitAsync($"{page}/versioner/1"))
        using (await writer.SubmitAsync($"{page}/dra-tillbaka", ("How", "Archived"), ("Reason", "Gammalt.")))
        using (await writer.SubmitAsync($"{page}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", "Fel.")))
        {
            var lines = await LinesAsync(page);
            Assert.Equal(
            [
                ContentAct.Saved, ContentAct.Submitted, ContentAct.Refused, ContentAct.Saved, ContentAct.Submitted, ContentAct.Published, ContentAct.ReviewByChanged,
                ContentAct.Saved, ContentAct.PublishedInEmergency, ContentAct.Approved, ContentAct.Restored, ContentAct.Archived, ContentAct.Withdrawn,
            ], lines.Select(line => line.Act));
            Assert.Equal(["Säg hur många.", "Farligt fel.", "Gammalt.", "Fel."], lines.Where(line => line.Act is ContentAct.Refused or ContentAct.PublishedInEmergency or ContentAct.Archived or ContentAct.Withdrawn).Select(line => line.Why));
            Assert.All(lines, line => Assert.NotNull(line.By));
        }

        var shown = (await writer.OpenAsync($"/redaktion/handelser?typ=exempel&adress={SlugOf(page)}")).Text("table");
        Assert.Contains("Säg hur många.", shown);
        Assert.Contains("Publicerat genast", shown);
    }

    [Fact]
    public async Task What_is_said_and_asked_about_a_text_is_told_without_what_was_said()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Kommenteras och kollas");
        using (await editor.SubmitAsync($"{page}/kommentarer", ("falt", "Gave"), ("Text", "Hur många samtal?")))
        {
            await editor.SubmitAsync($"{page}/kommentarer#Settle&resolved=true");
            await editor.SubmitAsync($"{page}/kommentarer#Settle&resolved=false");
        }

        var to = $"team-{Guid.NewGuid():n}@exempel.se";
        using (await editor.SubmitAsync($"{page}/faktakoll", ("Team", "Närvårdsteamet"), ("Email", to)))
        {
            await site.SendAsync();
            using var answered = await site.Visitor().SubmitAsync(Assert.Single(ReceivedMail.InFolder(site.DataFolder, to)).Path("/faktakoll/"), ("Verdict", "Approved"));
            await editor.SubmitAsync($"{page}/faktakoll#handler=Close");
        }

        var lines = (await LinesAsync(page)).Skip(1).ToList();
        Assert.Equal(
            [ContentAct.Commented, ContentAct.CommentSettled, ContentAct.CommentReopened, ContentAct.FactCheckAsked, ContentAct.FactCheckAnswered, ContentAct.FactCheckClosed],
            lines.Select(line => line.Act));
        Assert.Equal(["Vad det gav", "Vad det gav", "Vad det gav", "Närvårdsteamet", "Närvårdsteamet", "Närvårdsteamet"], lines.Select(line => line.Why));
        Assert.All(lines, line => Assert.Equal(line.Act == ContentAct.FactCheckAnswered, line.By is null));
        Assert.All(lines, line => Assert.True(line is { Order: null, Note: null, Kind: null, Number: 1 }, $"{line.Act} syns för läsarna"));

        var shown = await editor.OpenAsync($"/redaktion/handelser?adress={SlugOf(page)}&handling=fact-check-answered");
        Assert.Contains("Teamet", shown.Text("tbody tr td:nth-of-type(3)"));
        Assert.DoesNotContain("@exempel.se", shown.Text("table"));
    }

    [Fact]
    public async Task A_text_that_was_never_published_goes_by_its_title()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Åtta öar, aldrig utgivna");

        Assert.Contains("Åtta öar, aldrig utgivna", (await editor.OpenAsync($"/redaktion/handelser?adress={SlugOf(page)}")).Text("tbody"));
        Assert.Contains("Åtta öar, aldrig utgivna", await editor.Client.GetStringAsync($"/redaktion/handelser.csv?adress={SlugOf(page)}"));
        Assert.Contains("Åtta öar, aldrig utgivna", await editor.Client.GetStringAsync($"/redaktion/handelser.jsonl?adress={SlugOf(page)}"));
    }

    [Fact]
    public async Task A_picture_is_followed_from_its_first_day_to_its_last()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(40, 20), "Sommarens öppna dörr", alt: "En dörr");
        using (await editor.SendNewAsync(page, Uploads.Png(41, 20)))
        using (await editor.SendNewAsync(page, Uploads.Png(41, 20)))
        {
            var standing = await editor.OpenAsync($"/redaktion/handelser?typ=media&adress={SlugOf(page)}");
            Assert.Equal(page, standing.QuerySelector("tbody a")!.GetAttribute("href"));
            Assert.Equal(2, standing.QuerySelectorAll("tbody tr").Length);
        }

        using (await editor.DeleteAsync(page))
        {
            var lines = await LinesAsync(page);
            Assert.Equal([(ContentAct.Added, 1), (ContentAct.Changed, 2), (ContentAct.Deleted, 2)], lines.Select(line => (line.Act, line.Number!.Value)));
            Assert.All(lines, line => Assert.True(line is { By: not null, Order: null }));

            var gone = await editor.OpenAsync($"/redaktion/handelser?typ=media&adress={SlugOf(page)}");
            Assert.All(gone.QuerySelectorAll("tbody tr th"), title => Assert.Contains("Sommarens öppna dörr", title.TextContent));
            Assert.Null(gone.QuerySelector("tbody a"));
            Assert.Contains("Ny version av filen", gone.Text("tbody"));
        }
    }

    [Fact]
    public async Task The_list_is_narrowed_by_what_stands_in_the_address()
    {
        var page = await Editor.PublishedAsync(site, "Händelser som filtreras");
        var editor = await site.SignedInAsync("redaktor");
        var of = $"/redaktion/handelser?typ=exempel&adress={SlugOf(page)}";
        var reviewer = (await LinesAsync(page)).Single(line => line.Act == ContentAct.Published).By;

        Assert.Equal(3, await RowsAsync(editor, of));
        Assert.Equal(1, await RowsAsync(editor, $"{of}&handling=published"));
        Assert.Equal(1, await RowsAsync(editor, $"{of}&vem={reviewer}"));
        Assert.Equal(0, await RowsAsync(editor, $"{of}&vem=fil"));
        Assert.Equal(0, await RowsAsync(editor, $"/redaktion/handelser?typ=monster&adress={SlugOf(page)}"));
        Assert.Equal(0, await RowsAsync(editor, $"{of}&till=2020-01-01"));
        Assert.Equal(3, await RowsAsync(editor, $"{of}&fran=2020-01-01"));
        Assert.Equal(3, await RowsAsync(editor, $"{of}&fran=0001-01-01&till=strunt"));
    }

    [Fact]
    public async Task Older_lines_stand_behind_a_link_that_keeps_the_filter()
    {
        var slug = $"manga-{Unique.Word()}";
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            store.AddRange(Enumerable.Range(1, 130).Select(i => new ContentEvent { ItemId = Guid.CreateVersion7(), Type = "example", Slug = slug, Act = ContentAct.Saved, At = site.Clock.GetUtcNow(), Why = $"Rad {i}." }));
            return await store.SaveChangesAsync();
        });
        var editor = await site.SignedInAsync("redaktor");

        var first = await editor.OpenAsync($"/redaktion/handelser?adress={slug}");
        var older = await editor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Contains("Rad 130.", first.Text("tbody tr:first-child"));
        Assert.Equal(30, older.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Rad 1.", older.Text("tbody tr:last-child"));
        Assert.Null(older.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("/redaktion/handelser.csv?adress=x")]
    [InlineData("/redaktion/handelser.jsonl?adress=x")]
    public async Task An_export_names_people_and_is_kept_by_nobody_on_its_way(string path)
    {
        using var answer = await (await site.SignedInAsync("redaktor")).Client.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task What_the_filter_holds_is_exported_line_by_line()
    {
        var page = await Editor.PublishedAsync(site, "=HYPERLINK är ingen formel");
        var editor = await site.SignedInAsync("redaktor");
        using (await editor.SubmitAsync($"{page}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", "Fel, \"helt\" fel")))
        {
            var csv = await editor.Client.GetStringAsync($"/redaktion/handelser.csv?adress={SlugOf(page)}");
            var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("id,at,act,type,slug,title,version,by,why,note,kind", rows[0].TrimStart('\uFEFF'));
            Assert.Equal(5, rows.Length);
            Assert.Contains(",withdrawn,example,", rows[4], StringComparison.Ordinal);
            Assert.Contains(",'=HYPERLINK är ingen formel,", rows[4], StringComparison.Ordinal);
            Assert.Contains(",\"Fel, \"\"helt\"\" fel\",", rows[4], StringComparison.Ordinal);

            var lines = (await editor.Client.GetStringAsync($"/redaktion/handelser.jsonl?adress={SlugOf(page)}&handling=withdrawn")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("Fel, \"helt\" fel", JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("why").GetString());
        }
    }

    [Theory]
    [InlineData("administrator", HttpStatusCode.OK)]
    [InlineData("redaktor", HttpStatusCode.OK)]
    [InlineData("medarbetare", HttpStatusCode.Forbidden)]
    [InlineData("chef", HttpStatusCode.Forbidden)]
    public async Task Editors_and_administrators_read_it_and_nobody_else(string role, HttpStatusCode status)
    {
        var visitor = await site.SignedInAsync(role);

        foreach (var path in new[] { "/redaktion/handelser", "/redaktion/handelser.csv?adress=x", "/redaktion/handelser.jsonl?adress=x" })
        {
            using var answer = await visitor.Client.GetAsync(path);
            Assert.True(answer.StatusCode == status || (status == HttpStatusCode.Forbidden && answer.StatusCode == HttpStatusCode.Redirect), $"{path} {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Nothing_is_counted()
    {
        var text = await Editor.PublishedAsync(site, "Händelser som ingen räknar");
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.OpenAsync($"/redaktion/handelser?adress={SlugOf(text)}");

        Assert.Null(page.QuerySelector("main .count"));
        Assert.DoesNotMatch(@"[0-9]+ (händelser|rader)", page.Text("main"));
    }

    private static string SlugOf(string page) => page[(page.LastIndexOf('/') + 1)..];

    private static async Task<int> RowsAsync(Visitor editor, string address) => (await editor.OpenAsync(address)).QuerySelectorAll("tbody tr").Length;

    private Task<List<ContentEvent>> LinesAsync(string page) => site.AskAsync(services =>
    {
        var slug = SlugOf(page);
        return services.GetRequiredService<Store>().Set<ContentEvent>().AsNoTracking().Where(line => line.Slug == slug).OrderBy(line => line.Id).ToListAsync();
    });
}
