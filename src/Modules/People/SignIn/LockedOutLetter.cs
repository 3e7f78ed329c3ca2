using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;

namespace NaraVard.People.SignIn;

/// <summary>Tells the owner of an account, and nobody else, that somebody has guessed at it.</summary>
internal sealed class LockedOutLetter(IOutbox outbox, ISiteAddress site)
{
    /// <summary>Adds the mail to what is about to be saved.</summary>
    public void Add(Account account, DateTimeOffset until) => outbox.Add(new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say("Någon har skrivit fel lösenord eller kod för ditt konto på NäraVård många gånger i rad. Därför går det inte att logga in med lösenord förrän "
            + $"kl. {until.Clock()}. Därefter är allt som vanligt.")
        .Say("Var det du kan du vänta, eller logga in med en länk i ett mejl. Var det inte du behöver du inte göra något, men ett långt lösenord som du inte har någon annanstans är det bästa skyddet.")
        .Button("Till inloggningen", site.Absolute(PeopleLinks.SignIn), above: "")
        .Write(account.Email!, "Många felaktiga försök att logga in på NäraVård", $"locked-out-{account.Id:n}-{until.UtcTicks}"));
}
