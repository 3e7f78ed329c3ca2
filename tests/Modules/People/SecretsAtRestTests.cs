using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Headless.Api;
using NaraVard.Tests.Headless.Hooks;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.MailedLinks;
using NaraVard.Tests.People.TwoStep;

namespace NaraVard.Tests.People;

/// <summary>Makes one of each thing that opens something, and looks for it in what the database holds: in its files, and in every row.</summary>
public sealed class SecretsAtRestTests
{
    [Fact]
    public async Task Nothing_that_opens_something_can_be_read_from_the_database()
    {
        await using var site = new Site();
        site.Clock.SetTo(Prompts.MondayMorning.Now);
        await site.InitializeAsync();
        Dictionary<string, string> secrets = [];
        await SignInAsync(site, secrets);
        await AskForLinksAsync(site, secrets);
        await MakeOutsideLinksAsync(site, secrets);
        secrets["länken till den första administratören"] = Last((await site.AskAsync(services => services.GetRequiredService<IFirstAdministratorLink>().LinkAsync(CancellationToken.None)))!);

        Assert.All(secrets, secret => Assert.True(secret.Value.Length >= 6, secret.Key));
        Assert.Empty(await FoundAsync(site, secrets));
        Assert.NotEmpty(await FoundAsync(site, new() { ["något som ska finnas"] = "redaktor@demo.invalid" }));
    }

    [Fact]
    public async Task A_mail_that_waits_is_sealed_and_arrives_as_it_was_written()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var letter = Post.Letter() with { Text = "https://naravard.exempel.se/oppnar/hemligheten", StopUrl = "https://naravard.exempel.se/sluta/hemligheten" };
        await site.WriteAsync(letter);
        await site.SendAsync();

        Assert.Empty(await FoundAsync(site, new() { ["länken"] = "hemligheten" }));
        var mail = Assert.Single(ReceivedMail.InFolder(site.DataFolder, letter.To));
        Assert.Contains("/oppnar/hemligheten", mail.Text);
        Assert.Equal("<https://naravard.exempel.se/sluta/hemligheten>", mail["List-Unsubscribe"]);
    }

    private static async Task SignInAsync(Site site, Dictionary<string, string> secrets)
    {
        var member = await Member.MakeAsync(site);
        var visitor = site.Visitor();
        using var answer = await member.TryAsync(visitor);
        secrets["lösenordet"] = Member.Password;
        secrets["enhetens kaka"] = Cookie(answer, "naravard-device");
        secrets["inloggningens kaka"] = Cookie(answer, "naravard");
        var (app, codes) = await TwoStepTests.SetUpAsync(visitor);
        secrets["appens nyckel"] = app.Key;
        codes.ForEach(code => secrets[$"återställningskoden {code}"] = code);
        using var link = await site.Visitor().SubmitAsync("/logga-in/mejl", ("Email", member.Email));
        await site.SendLinksAsync();
        secrets["länken som loggar in"] = Last(member.LinkIn((await member.MailsAsync()).Single(mail => mail.Key.StartsWith("sign-in-link-", StringComparison.Ordinal))));
        using var used = await site.Visitor().Client.GetAsync($"/logga-in/lank?kod={secrets["länken som loggar in"]}");
    }

    private static async Task AskForLinksAsync(Site site, Dictionary<string, string> secrets)
    {
        var member = await Member.MakeAsync(site);
        using var forgotten = await site.Visitor().SubmitAsync("/glomt-losenord", ("Email", member.Email));
        await site.SendLinksAsync();
        secrets["länken till ett nytt lösenord"] = Last(member.LinkIn(Assert.Single(await member.MailsAsync())));
        var invited = $"{Unique.Word()}@exempel.se";
        using var invitation = await (await site.SignedInAsync("administrator")).SubmitAsync(
            "/admin/konton/nytt", ("Email", invited), ("Organisation", "Demoorganisationen"), ("Role", nameof(Role.Editor)));
        await site.SendAsync();
        secrets["inbjudan"] = Last(Assert.Single(ReceivedMail.InFolder(site.DataFolder, invited)).Path("/inbjudan/"));
    }

    private static async Task MakeOutsideLinksAsync(Site site, Dictionary<string, string> secrets)
    {
        secrets["nyckeln till API:et"] = (await ApiKey.MakeAsync(site, "redaktor")).Secret;
        var (editor, administrator) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("administrator"));
        var page = await Editor.WriteAsync(editor, "Kollas i vila");
        var team = $"team-{Unique.Word()}@exempel.se";
        using var asked = await editor.SubmitAsync($"{page}/faktakoll", ("Team", "Teamet"), ("Email", team), ("Greeting", ""));
        await site.SendAsync();
        secrets["länken till en faktakoll"] = Last(Assert.Single(ReceivedMail.InFolder(site.DataFolder, team)).Path("/faktakoll/"));
        secrets["hemligheten för aviseringar"] = (await HookSite.AddAsync(administrator, "https://intranat.exempel.se/naravard")).Secret;
        var colleague = await Prompts.Colleague.AtAsync(site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:05");
        secrets["länken till en reflektionsfråga"] = colleague.Mails()[0].Path("/svara/").Split('/')[2];
    }

    private static string Last(string link) => link.Split('/', '=', '&')[^1];

    private static string Cookie(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0].Split('=', 2)).Single(cookie => cookie[0] == name)[1];

    private static async Task<List<string>> FoundAsync(Site site, Dictionary<string, string> secrets)
    {
        var kept = await RowsAsync(site) + Files(site);
        return [.. secrets.Where(secret => kept.Contains(secret.Value, StringComparison.Ordinal)).Select(secret => secret.Key)];
    }

    // Also what has been taken away and lies in pages that aren't used again yet.
    private static string Files(Site site) =>
        string.Concat(Directory.GetFiles(site.DataFolder, "naravard.db*").Select(file => Encoding.UTF8.GetString(StoredBytes.Read(file))));

    private static Task<string> RowsAsync(Site site) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var all = new StringBuilder();
        await store.Database.OpenConnectionAsync();
        foreach (var table in store.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue).ToList().ForEach(value => all.Append(value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value).Append('\n'));
            }
        }

        return all.ToString();
    });
}
