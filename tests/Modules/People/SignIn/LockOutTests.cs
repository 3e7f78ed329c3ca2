using System.Net;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.MailedLinks;

namespace NaraVard.Tests.People.SignIn;

public sealed class LockOutTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task The_owner_is_told_once_and_whoever_tries_learns_nothing()
    {
        var member = await Member.MakeAsync(_site);
        await FailAsync(member, 10);

        using var right = await member.TryAsync(_site.Visitor());
        using var unknown = await _site.Visitor().SubmitAsync("/logga-in", ("Email", $"{Unique.Word()}@exempel.se"), ("Password", Member.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Assert.Equal(await WordsAsync(unknown), await WordsAsync(right));
        var mail = Assert.Single(await member.MailsAsync());
        Assert.Contains("många gånger i rad", _site.WordsOf(mail));
    }

    [Fact]
    public async Task The_owner_gets_in_by_mail_meanwhile()
    {
        var member = await Member.MakeAsync(_site);
        await FailAsync(member, 8);
        using var asked = await _site.Visitor().SubmitAsync("/logga-in/mejl", ("Email", member.Email));
        await _site.SendLinksAsync();
        var link = member.LinkIn((await member.MailsAsync()).Single(mail => mail.Key.StartsWith("sign-in-link-", StringComparison.Ordinal)));

        using var answer = await _site.Visitor().SubmitAsync(link);

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Tries_that_are_made_at_once_are_counted_one_by_one()
    {
        var member = await Member.MakeAsync(_site);
        List<Func<Task<HttpResponseMessage>>> tries = [];
        for (var i = 0; i < 12; i++)
        {
            tries.Add(await _site.Visitor().FillAsync("/logga-in", ("Email", member.Email), ("Password", "fel lösenord helt enkelt")));
        }

        var answers = await Task.WhenAll(tries.Select(press => press()));
        using var right = await member.TryAsync(_site.Visitor());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private async Task FailAsync(Member member, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await member.TryAsync(_site.Visitor(), "fel lösenord helt enkelt");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer) => (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent;
}
