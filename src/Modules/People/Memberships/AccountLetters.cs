using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Rights.Retention;

namespace NaraVard.People.Memberships;

/// <summary>Tells a person what somebody else has done with their account, in the same save.</summary>
internal sealed class AccountLetters(IOutbox outbox, ISiteAddress site, RetentionTimes times)
{
    public void Tell(Account account, AccountChange change, string organisation) =>
        outbox.Add(Written(account, change, organisation).Write(account.Email!, Subject(change.Kind), $"account-change-{change.Id:n}"));

    private LetterBody Written(Account account, AccountChange change, string organisation)
    {
        var letter = new LetterBody().Say($"Hej {account.DisplayName}").Say(Words(change, organisation));
        return change.Kind == AccountChangeKind.Closed ? letter : letter.Link("Se ditt konto", site.Absolute(PeopleLinks.MyAccount));
    }

    private static string Subject(AccountChangeKind kind) => kind switch
    {
        AccountChangeKind.Closed => "Ditt konto på NäraVård är stängt",
        AccountChangeKind.Opened => "Ditt konto på NäraVård är öppet igen",
        AccountChangeKind.LockOutEnded => "Ditt konto på NäraVård är upplåst",
        AccountChangeKind.SignedOut => "Du är utloggad från NäraVård",
        _ => "Din roll på NäraVård har ändrats",
    };

    private string Words(AccountChange change, string organisation) => change.Kind switch
    {
        AccountChangeKind.RoleGiven => $"Du har fått rollen {change.Role?.Name().ToLowerInvariant()} i {organisation}. Känner du inte igen det, svara den som är administratör hos er.",
        AccountChangeKind.RoleTaken => $"Din roll som {change.Role?.Name().ToLowerInvariant()} i {organisation} är avslutad. Det du har skrivit i din låda är kvar hos dig, och det du har delat står kvar.",
        AccountChangeKind.Closed => $"En administratör har stängt ditt konto. Du är utloggad överallt och dina roller är avslutade. Det du har delat står kvar. Är det ett misstag kan administratören öppna kontot igen i {times.Of(ForgetClosedAccounts.Rule.Key).Time}. Sedan raderas kontot och allt privat i det.",
        AccountChangeKind.Opened => "En administratör har öppnat ditt konto. Du kan logga in igen. Roller får du på nytt av administratören eller din chef.",
        AccountChangeKind.LockOutEnded => "En administratör har låst upp ditt konto efter flera felaktiga försök att logga in. Du kan logga in igen. Var det inte du som försökte, byt lösenord.",
        AccountChangeKind.SignedOut => "En administratör har loggat ut ditt konto på alla enheter. Du kan logga in igen som vanligt. Kan någon annan ha kommit in på ditt konto, välj ett nytt lösenord.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
    };
}
