using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Editing.Exchange;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Editing.Exchange;
using NaraVard.Tests.Kernel.Content;
using NaraVard.Tests.Mail;
using NaraVard.Tests.Media;
using NaraVard.Tests.Meetings;
using NaraVard.Tests.Rules;

namespace NaraVard.Tests.People.Rights;

/// <summary>On a site of its own, so that nobody else writes while the stored bytes are read.</summary>
public sealed class EraseTests(OwnSite own) : IClassFixture<OwnSite>
{
    private Site Site => own.Site;

    [Fact]
    public async Task Somebody_who_has_done_one_of_each_leaves_nothing_but_what_the_table_says()
    {
        var me = await Somebody.AtAsync(Site, Role.Manager, Role.Editor);
        var visitor = await me.SignInAsync();
        var shared = await DoOneOfEachAsync(me, visitor);
        Assert.Contains("accounts.DisplayName", await Site.ColumnsWithAsync(me.Name));
        string[] tables = ["media_versions.AddedBy", "content_imports.By", "content_imports.ApprovedBy"];
        Assert.Empty(tables.Except(await Site.ColumnsWithAsync($"{me.Id}")));

        using var erased = await Somebody.EraseAsync(await me.SignInAsync());

        Assert.Equal("/konto/raderat", erased.Headers.Location?.ToString());
        await Site.SendAsync();
        Assert.Contains(ReceivedMail.InFolder(Site.DataFolder, me.Email), mail => mail.Text.Contains("Ditt konto på NäraVård är raderat", StringComparison.Ordinal));
        string[] gone = [me.Name, me.Email, "lådans hemlighet", "Ensam titel", "Halvskrivet och hemligt"];
        foreach (var text in gone)
        {
            Assert.Empty(await Site.ColumnsWithAsync(text));
            Assert.Equal(0, await Site.BytesWithAsync(text));
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(Site.DataFolder, "*", SearchOption.AllDirectories).Where(file => file.Contains("/media/", StringComparison.Ordinal)), file =>
            file.Contains(me.Name, StringComparison.Ordinal) || StoredBytes.Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(me.Name)) >= 0);
        var office = PersonalColumns.All.SelectMany(table => table.Value.Where(line => line.Erased == PersonalColumns.Office).Select(line => $"{table.Key}.{line.Column}"));
        Assert.Empty((await Site.ColumnsWithAsync($"{me.Id}")).Except(office));
        Assert.Empty(await Site.ColumnsWithAsync($"{me.Id:n}"));
        var left = await (await Site.SignedInAsync("kollega")).OpenAsync(shared);
        Assert.Contains("Delat med teamet", left.Said());
        Assert.Contains("Någon som har slutat", left.Said());
        Assert.Contains("en tidigare redaktör", (await (await Site.SignedInAsync("redaktor")).OpenAsync("/redaktion/handelser")).Said());
    }

    [Fact]
    public async Task No_byte_of_the_database_holds_the_id_of_somebody_who_never_was_an_editor()
    {
        var me = await Somebody.AtAsync(Site, Role.Manager);
        var visitor = await me.SignInAsync();
        await PractiseAsync(me, visitor);
        Assert.Contains("cycle_entries.AuthorId", await Site.ColumnsWithAsync($"{me.Id}"));
        Assert.Equal(Site.HasFile(), await Site.BytesWithAsync($"{me.Id}") > 0);

        using var erased = await Somebody.EraseAsync(await me.SignInAsync());
        await Site.SendAsync();

        Assert.Empty(await Site.ColumnsWithAsync($"{me.Id}"));
        Assert.Equal(0, await Site.BytesWithAsync($"{me.Id}"));
        Assert.Equal(0, await Site.BytesWithAsync($"{me.Id:n}"));
    }

    [Fact]
    public async Task Every_device_is_signed_out_and_the_address_is_free_again()
    {
        var me = await Somebody.AtAsync(Site);
        var (here, there) = (await me.SignInAsync(), await me.SignInAsync());

        using var erased = await Somebody.EraseAsync(here);

        Assert.Equal(HttpStatusCode.Redirect, await here.StatusAsync("/mitt"));
        Site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/mitt"));
        using var again = await Site.Visitor().SubmitAsync("/logga-in", ("Email", me.Email), ("Password", Somebody.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Theory, InlineData("fel lösenord", "radera"), InlineData(Somebody.Password, "nej")]
    public async Task Nothing_is_erased_without_the_password_and_the_word(string password, string word)
    {
        var me = await Somebody.AtAsync(Site);

        using var answer = await Somebody.EraseAsync(await me.SignInAsync(), password, word);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await me.SignInAsync();
    }

    [Fact]
    public async Task The_last_administrator_stays_until_there_is_another()
    {
        var administrator = await Site.SignedInAsync("administrator");
        Assert.Null((await administrator.OpenAsync("/konto/radera")).QuerySelector("#Word"));
        var other = await Somebody.AtAsync(Site, Role.Administrator);

        using var erased = await Somebody.EraseAsync(await other.SignInAsync());

        Assert.Equal("/konto/raderat", erased.Headers.Location?.ToString());
        Assert.Contains("Du är den enda administratören", (await administrator.OpenAsync("/konto/radera")).Said());
    }

    [Fact]
    public async Task Somebody_alone_in_a_cycle_is_told_what_becomes_of_it()
    {
        var me = await Somebody.AtAsync(Site);
        var visitor = await me.SignInAsync();
        var (open, _) = (await visitor.StartCycleAsync("Delad vidare"), await visitor.StartCycleAsync("Bara för mig"));
        var entry = await visitor.WriteAsync(open, "Till hela organisationen");
        await visitor.ShareAsync(entry);
        await visitor.ShareAsync(entry);

        var page = (await visitor.OpenAsync("/konto/radera")).Said();

        Assert.Contains("”Delad vidare” avslutas", page);
        Assert.Contains("”Bara för mig” tas bort", page);
        using var erased = await Somebody.EraseAsync(visitor);
        Assert.Contains("Till hela organisationen", (await (await Site.SignedInAsync("kollega")).OpenAsync(open)).Said());
        Assert.Empty(await Site.ColumnsWithAsync("Bara för mig"));
    }

    private async Task<string> DoOneOfEachAsync(Somebody me, Visitor visitor)
    {
        var shared = await PractiseAsync(me, visitor);
        visitor = await me.SignInAsync();
        var page = await Editor.WriteAsync(visitor, $"Skriven av {Unique.Word()}");
        using var comment = await visitor.SubmitAsync($"{page}/kommentarer", ("Text", "En fråga om början"));
        using var check = await visitor.SubmitAsync($"{page}/faktakoll", ("Team", "Närvårdsteamet"), ("Email", me.Email.ToUpperInvariant()), ("Greeting", $"Hej {me.Name}! Stämmer dagen?"));
        await Editor.StepAsync(visitor, page, "Submit");
        await SendFilesAsync(me, visitor);
        using var key = await visitor.SubmitAsync("/konto/nycklar", ("Name", "Intranätet"), ("Days", "30"), ("Scopes", "content:write"));
        using var typing = await TypeAsync(visitor, "/redaktion/metoder/nytt", ("Title", "Halvskrivet och hemligt"));
        Assert.Equal(HttpStatusCode.OK, typing.StatusCode);
        return shared;
    }

    // A picture whose file is called as its owner, files of one's own to read in, and files of somebody else's that one publishes.
    private async Task SendFilesAsync(Somebody me, Visitor visitor)
    {
        await visitor.UploadAsync(Photograph.Jpeg(1), "Vagnen i korridoren", "En vagn med mediciner", $"{me.Name}.jpg");
        await Archives.SendAsync(visitor, Archives.Zip(Content()));
        var others = await Archives.SendAsync(await Site.SignedInAsync("redaktor"), Archives.Zip(Content()));
        await ReadInAsync();
        using var published = await visitor.SubmitAsync($"{others}#Publish");
        await published.GoesToAsync();
        await ReadInAsync();

        static (string Path, string Text) Content() => ($"examples/fil-{Unique.Word()}.md", Samples.Example("Ur en fil"));
        Task<int> ReadInAsync() => Site.AskAsync(async services =>
        {
            await services.GetRequiredService<WorkOffImports>().RunAsync(CancellationToken.None);
            return 0;
        });
    }

    private async Task<string> PractiseAsync(Somebody me, Visitor visitor)
    {
        var cycle = await visitor.StartCycleAsync("Telefonen på morgonen");
        await visitor.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await visitor.WriteAsync(cycle, "lådans hemlighet");
        await visitor.ShareAsync(await visitor.WriteAsync(cycle, "Delat med teamet"));
        var prediction = await visitor.WriteAsync(cycle, "lådans hemlighet om framtiden", "Prediction");
        using var outcome = await visitor.SubmitAsync($"{cycle}/skriv?forutsagelse={prediction.Split('/')[^1]}", ("Text", "lådans hemlighet om utfallet"));
        await visitor.StepAsync(cycle, CyclePhase.Change);
        using var end = await visitor.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Adopt"), ("StartNext", "true"), ("Reason", "Det fungerade."));
        await end.GoesToAsync();
        await visitor.WriteAsync(await visitor.StartCycleAsync("Ensam titel"), "lådans hemlighet i ensamhet");
        using var asked = await visitor.SubmitAsync($"{cycle}/reflektionsfragor");
        await asked.GoesToAsync();
        await visitor.PlanMeetingAsync("Ledningsmöte", "team-l1");
        using var address = await visitor.SubmitAsync("/konto/e-post", ("Email", $"{Unique.Word()}@exempel.se"), ("Password", Somebody.Password));
        Site.Clock.Advance(TimeSpan.FromDays(8));
        await Site.AskAsync(services => services.GetRequiredService<SendDuePrompts>().RunAsync(CancellationToken.None));
        await Site.AskAsync(services => services.GetRequiredService<Store>().Set<Account>().Where(account => account.Id == me.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.PhoneNumber, "070-1740605")));
        return cycle;
    }

    // As the script does: the whole form, with something typed in it.
    private static async Task<HttpResponseMessage> TypeAsync(Visitor editor, string page, params (string Name, string Value)[] typed)
    {
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)(await editor.OpenAsync(page)).QuerySelector(".editor-form input[name=__RequestVerificationToken]")!).Value;
        return await editor.Client.PostAsync($"{page}?handler=Typing", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }
}
