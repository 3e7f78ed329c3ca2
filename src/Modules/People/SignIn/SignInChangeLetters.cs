using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;

namespace NaraVard.People.SignIn;

/// <summary>Tells the owner of an account that a way in to it has changed: whoever has got in unseen can't make it theirs unseen.</summary>
internal sealed class SignInChangeLetters(IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <summary>Adds the mail to what is about to be saved.</summary>
    public void Add(Account account, SignInChange change) => outbox.Add(Begun(account, change.What)
        .Say("Om det inte var du: välj ett nytt lösenord genast, så loggas alla enheter ut. Logga sedan in och ta bort det som inte är ditt under Mitt konto. Kommer du inte in, be administratören i din organisation om hjälp.")
        .Button("Välj nytt lösenord", site.Absolute(PeopleLinks.Forgotten), above: "")
        .Link("Se hur du loggar in", site.Absolute(PeopleLinks.MyAccount))
        .Write(account.Email!, change.Subject, Key()));

    /// <summary>Adds the mails to the old address and the new one. To choose a new password is no help to whoever reads the old one.</summary>
    public void AddAddressChanged(Account account, string old)
    {
        const string Subject = "Din e-postadress på NäraVård är bytt";
        outbox.Add(Begun(account, "E-postadressen för ditt konto på NäraVård är bytt. Det här är det sista mejlet till den gamla adressen.")
            .Say("Om det inte var du: be administratören i din organisation om hjälp genast.")
            .Write(old, Subject, Key()) with
        { LeavesNoTrace = true });
        outbox.Add(Begun(account, "E-postadressen för ditt konto på NäraVård är bytt till den här. Du loggar in med den, och hit kommer mejlen i fortsättningen.")
            .Say("Om det inte var du: hör av dig till administratören i din organisation, så att kontot kommer till rätt person.")
            .Link("Se ditt konto", site.Absolute(PeopleLinks.MyAccount))
            .Write(account.Email!, Subject, Key()));
    }

    private LetterBody Begun(Account account, string what) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say(what)
        .Say($"Det hände {clock.GetUtcNow().DayAndTime()}. Känner du igen det behöver du inte göra något.");

    private static string Key() => $"sign-in-change-{Guid.CreateVersion7():n}";
}
