using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Mail.Outbox;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People;

/// <summary>Somebody with an account that no other test uses, and what is known of it from outside.</summary>
internal sealed partial record Member(Site Site, Guid Id, string Email)
{
    public const string Password = "tre gula bussar mot Åre";

    public static async Task<Member> MakeAsync(Site site, Role role = Role.Practitioner)
    {
        var account = Account.Create($"{Unique.Word()}@exempel.se", "Kim Holgersdotter");
        await site.AskAsync(async services =>
        {
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(made.Succeeded, made.ToString());
            var store = services.GetRequiredService<Store>();
            store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = "DEMO", Role = role });
            return await store.SaveChangesAsync();
        });
        return new Member(site, account.Id, account.Email!);
    }

    /// <summary>Sends the sign-in form from a browser.</summary>
    public Task<HttpResponseMessage> TryAsync(Visitor visitor, string password = Password, params (string Name, string Value)[] more) =>
        visitor.SubmitAsync("/logga-in", [("Email", Email), ("Password", password), .. more]);

    /// <summary>A new browser that has signed in with the password.</summary>
    public async Task<Visitor> SignedInAsync()
    {
        var visitor = Site.Visitor();
        using var answer = await TryAsync(visitor);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>The mails to the person that wait, the oldest first.</summary>
    public Task<List<OutboxMail>> MailsAsync() => Site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking()
        .Where(mail => mail.To == Email).OrderBy(mail => mail.WrittenAt).ToListAsync());

    /// <summary>What a mail's button opens.</summary>
    public string LinkIn(OutboxMail mail) => Link().Match(Site.WordsOf(mail)).Groups["path"].Value;

    [GeneratedRegex(@"https?://[^/\s]+(?<path>/\S+)")]
    private static partial Regex Link();
}
