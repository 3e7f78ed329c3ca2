using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.People.Rights;

public sealed class DownloadTests(Site site)
{
    [Fact]
    public async Task Somebody_downloads_all_that_is_held_on_them_to_read_and_for_programs()
    {
        var me = await Somebody.AtAsync(site);
        var visitor = await me.SignInAsync();
        var cycle = await visitor.StartCycleAsync("Telefonen på morgonen");
        await visitor.WriteAsync(cycle, "Bara i lådan <b>här</b> & nu");
        await visitor.ShareAsync(await visitor.WriteAsync(cycle, "Delat med teamet"));

        using var archive = await Somebody.DownloadAsync(visitor);

        using var json = JsonDocument.Parse(Somebody.TextOf(archive, "uppgifter.json"));
        var parts = json.RootElement.GetProperty("delar").EnumerateArray().ToDictionary(part => part.GetProperty("namn").GetString()!, part => part.GetProperty("poster"));
        Assert.Equal(me.Email, parts["konto"][0].GetProperty("E-postadress").GetString());
        Assert.Equal("Medarbetare", parts["roller"][0].GetProperty("Roll").GetString());
        Assert.Equal("Bara i lådan <b>här</b> & nu", parts["lada"][0].GetProperty("Text").GetString());
        Assert.Equal("Teamet", parts["anteckningar"][0].GetProperty("Läses av").GetString());
        Assert.Equal("Telefonen på morgonen", parts["cykler"][0].GetProperty("Titel").GetString());
        var page = new HtmlParser().ParseDocument(Somebody.TextOf(archive, "uppgifter.html"));
        Assert.Contains(page.QuerySelectorAll("dd"), value => value.TextContent == "Bara i lådan <b>här</b> & nu");
        Assert.Empty(page.QuerySelectorAll("b, script, link, img"));
        Assert.EndsWith("Bara i lådan <b>här</b> & nu\n", Somebody.TextOf(archive, "texter/lada/00001.txt"));
    }

    [Fact]
    public async Task Nothing_is_handed_over_without_the_password()
    {
        var visitor = await (await Somebody.AtAsync(site)).SignInAsync();

        using var answer = await visitor.SubmitAsync("/konto/uppgifter", ("Password", "något annat"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Lösenordet stämmer inte", (await Visitor.ReadAsync(answer)).QuerySelector("#Password-error")!.TextContent);
    }

    [Fact]
    public async Task Wrong_passwords_here_count_as_at_sign_in()
    {
        var me = await Somebody.AtAsync(site);
        var visitor = await me.SignInAsync();
        for (var i = 0; i < 20; i++)
        {
            using var wrong = await visitor.SubmitAsync("/konto/uppgifter", ("Password", "något annat"));
        }

        using var answer = await visitor.SubmitAsync("/konto/uppgifter", ("Password", Somebody.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task What_others_have_written_is_not_in_it()
    {
        var (me, other) = (await Somebody.AtAsync(site), await Somebody.AtAsync(site));
        var (mine, theirs) = (await me.SignInAsync(), await other.SignInAsync());
        var cycle = await theirs.StartCycleAsync();
        await theirs.AddColleagueAsync(cycle, me.Email);
        await theirs.WriteAsync(cycle, "Kollegans egen låda");
        await theirs.ShareAsync(await theirs.WriteAsync(cycle, "Kollegan till teamet"));

        using var archive = await Somebody.DownloadAsync(mine);

        foreach (var entry in archive.Entries)
        {
            var text = Somebody.TextOf(archive, entry.FullName);
            Assert.DoesNotContain("Kollega", text);
            Assert.DoesNotContain(other.Name, text);
            Assert.DoesNotContain(other.Email, text);
        }
    }

    [Fact]
    public async Task An_account_without_a_password_proves_itself_by_signing_in_just_before()
    {
        var me = await Somebody.AtAsync(site);
        var visitor = await me.SignInAsync();
        await me.LosePasswordAsync();

        Assert.Null((await visitor.OpenAsync("/konto/uppgifter")).QuerySelector("#Password"));
        using var fresh = await visitor.SubmitAsync("/konto/uppgifter");
        Assert.Equal("application/zip", fresh.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_editor_finds_their_work_in_it()
    {
        var me = await Somebody.AtAsync(site, Role.Editor);
        var visitor = await me.SignInAsync();
        var page = await Editing.Editor.WriteAsync(visitor, $"Min egen {Unique.Word()}");

        using var archive = await Somebody.DownloadAsync(visitor);

        Assert.Contains(Editing.Editor.PublicPage(page), Somebody.TextOf(archive, "uppgifter.html"));
        Assert.Contains("Väntan var lång.", Somebody.TextOf(archive, "texter/versioner/00001.txt"));
    }
}
