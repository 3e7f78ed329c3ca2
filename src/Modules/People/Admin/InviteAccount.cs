using Microsoft.AspNetCore.Identity;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;

namespace NaraVard.People.Admin;

/// <summary>Mails a link where the person chooses a password.</summary>
internal sealed class InviteAccount(UserManager<Account> accounts, ISiteAddress site)
{
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(2);

    /// <summary>The mail for who has forgotten their password.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="slot">What tells this mail from those at other times.</param>
    public async Task<Letter> ForgottenAsync(Account account, string slot) =>
        Letter(account, slot, "Nytt lösenord på NäraVård", "Någon, troligen du, har bett om ett nytt lösenord. Välj det här:", await LinkAsync(account));

    private async Task<string> LinkAsync(Account account) =>
        site.Absolute(PeopleLinks.Choose(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)));

    private static Letter Letter(Account account, string occasion, string subject, string text, string link) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say(text)
        .Button("Välj lösenord", link, above: "")
        .Say("Länken gäller i två dygn och kan användas en gång. Väntade du dig inte mejlet kan du slänga det.")
        .Write(account.Email!, subject, $"password-{account.Id:n}-{occasion}");
}
