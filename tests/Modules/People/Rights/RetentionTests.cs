using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Privacy;
using NaraVard.People.Rights;
using NaraVard.People.Rights.Retention;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Rights;

public sealed class RetentionTests
{
    [Fact]
    public async Task The_job_removes_what_the_settings_say_and_the_page_says_the_same()
    {
        await using var own = new Site { Settings = { ["Retention:SentMail"] = "7" } };
        await own.InitializeAsync();
        var (old, young) = (Post.Letter("Gammalt"), Post.Letter("Nytt"));
        await own.WriteAsync(old);
        await own.SendAsync();
        own.Clock.Advance(TimeSpan.FromDays(6));
        await own.WriteAsync(young);
        await own.SendAsync();
        own.Clock.Advance(TimeSpan.FromDays(2));

        await RingAsync(own);

        Assert.Equal([young.Key], await KeysAsync(own, old, young));
        var page = await own.Visitor().OpenAsync("/personuppgifter");
        Assert.Contains(page.QuerySelectorAll(".keeping > div"), kept => kept.QuerySelector("dt")!.TextContent.StartsWith("Att vi har mejlat dig", StringComparison.Ordinal) && kept.QuerySelector("dd strong")!.TextContent == "7 dagar");
    }

    [Fact]
    public async Task More_than_a_batch_goes_in_one_night_and_what_waits_stays()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var waiting = Post.Letter();
        await own.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var at = own.Clock.GetUtcNow().AddDays(-ForgetSentMailDays - 1);
            store.AddRange(Enumerable.Range(0, CarryOutRetention.Batch + 3).Select(_ => Sent(at)));
            store.Add(OutboxMail.From(waiting, at));
            return await store.SaveChangesAsync();
        });

        await RingAsync(own);
        await RingAsync(own);

        Assert.Equal(waiting.Key, await own.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().Select(mail => mail.Key).SingleAsync()));
    }

    [Fact]
    public async Task Fingerprints_of_erased_accounts_go_when_no_backup_is_so_old()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var me = await Somebody.AtAsync(own);
        using var erased = await Somebody.EraseAsync(await me.SignInAsync());
        Assert.Equal(ErasedAccount.HashOf(me.Id), await own.AskAsync(services => services.GetRequiredService<Store>().Set<ErasedAccount>().Select(one => one.Hash).SingleAsync()));

        own.Clock.Advance(TimeSpan.FromDays(ForgetErasedAccounts.Rule.Days + 2));
        await RingAsync(own);

        Assert.Empty(await own.AskAsync(services => services.GetRequiredService<Store>().Set<ErasedAccount>().ToListAsync()));
    }

    [Fact]
    public async Task A_closed_account_is_erased_when_its_time_is_up_and_one_that_was_opened_again_is_not()
    {
        await using var own = new Site { Settings = { ["Retention:ClosedAccounts"] = "60" } };
        await own.InitializeAsync();
        var (gone, back) = (await Somebody.AtAsync(own), await Somebody.AtAsync(own));
        var visitor = await gone.SignInAsync();
        var cycle = await visitor.StartCycleAsync("Telefonen på morgonen");
        await visitor.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await visitor.WriteAsync(cycle, "lådans hemlighet");
        await visitor.ShareAsync(await visitor.WriteAsync(cycle, "Delat med teamet"));
        var administrator = await own.SignedInAsync("administrator");
        Assert.Contains("öppnas igen i 60 dagar", (await administrator.OpenAsync($"/admin/konton/{gone.Id}/stang")).Said());
        await (await administrator.SubmitAsync($"/admin/konton/{gone.Id}/stang")).GoesToAsync();
        Assert.Contains("om det inte öppnas igen", (await administrator.OpenAsync($"/admin/konton/{gone.Id}")).Said());
        await (await administrator.SubmitAsync($"/admin/konton/{back.Id}/stang")).GoesToAsync();
        await (await administrator.SubmitAsync($"/admin/konton/{back.Id}#handler=Open")).GoesToAsync();
        await own.SendAsync();

        own.Clock.Advance(TimeSpan.FromDays(59));
        await RingAsync(own);
        Assert.Contains("accounts.Email", await own.ColumnsWithAsync(gone.Email));
        own.Clock.Advance(TimeSpan.FromDays(2));
        await RingAsync(own);
        await own.SendAsync();

        foreach (var text in new[] { gone.Name, gone.Email, $"{gone.Id}", "lådans hemlighet" })
        {
            Assert.Empty(await own.ColumnsWithAsync(text));
            Assert.Equal(0, await own.BytesWithAsync(text));
        }

        Assert.Contains("accounts.Email", await own.ColumnsWithAsync(back.Email));
        var left = (await (await own.SignedInAsync("kollega")).OpenAsync(cycle)).Said();
        Assert.Contains("Delat med teamet", left);
        Assert.Contains("Någon som har slutat", left);
        var mails = ReceivedMail.InFolder(own.DataFolder, gone.Email).Select(mail => mail.Text).ToList();
        Assert.Contains(mails, mail => mail.Contains("öppna kontot igen i 60 dagar", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Contains("har varit stängt länge och är nu raderat", StringComparison.Ordinal));
        Assert.Contains("60 dagar efter att det stängdes", (await own.Visitor().OpenAsync("/personuppgifter")).Said());
    }

    [Theory]
    [InlineData("SentMail", "länge", "Retention:SentMail är ”länge”. Skriv ett antal dagar från 1 till 3650. Sätt till exempel Retention__SentMail=30")]
    [InlineData("SentMail", "0", "Retention:SentMail är ”0”")]
    [InlineData("SentMail", "3651", "Retention:SentMail är ”3651”")]
    [InlineData("SendtMail", "30", "Retention:SendtMail finns inte. De som finns är ")]
    public void A_time_that_can_not_work_is_named_with_a_value_that_does(string key, string value, string told)
    {
        var result = new CheckRetentionOptions([ForgetSentMail.Rule]).Validate(null, new RetentionOptions { Written = { [key] = value } });

        Assert.Contains(told, Assert.Single(result.Failures!));
    }

    [Fact]
    public async Task The_old_address_of_the_page_leads_to_the_new_one_for_ever()
    {
        await using var own = new Site { Settings = { ["Privacy:Contact"] = "dataskydd@exempel.se" } };
        await own.InitializeAsync();
        using var answer = await own.Visitor().Client.GetAsync("/om/personuppgifter");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/personuppgifter", answer.Headers.Location!.ToString());
        Assert.NotNull((await own.Visitor().OpenAsync("/personuppgifter")).QuerySelector("a[href='mailto:dataskydd@exempel.se']"));
    }

    private static int ForgetSentMailDays => ForgetSentMail.Rule.Days;

    private static OutboxMail Sent(DateTimeOffset at)
    {
        var mail = OutboxMail.From(Post.Letter(), at);
        mail.Claim(at);
        mail.Settle(new HandOver(HandOverKind.Taken), sendsUnsure: false, at);
        return mail;
    }

    private static Task<int> RingAsync(Site site) => site.AskAsync(async services =>
    {
        await services.GetRequiredService<CarryOutRetention>().RunAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    private static Task<List<string>> KeysAsync(Site site, params NaraVard.Mail.Contracts.Letter[] letters)
    {
        var keys = letters.Select(letter => letter.Key).ToArray();
        return site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().Where(mail => keys.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync());
    }
}
