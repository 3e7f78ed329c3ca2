namespace NaraVard.People.SignIn;

/// <summary>A change of how somebody signs in, in the words that the owner of the account reads.</summary>
/// <param name="Subject">The mail's subject.</param>
/// <param name="What">What has happened, as a sentence.</param>
internal sealed record SignInChange(string Subject, string What)
{
    public static readonly SignInChange PasswordChosen = new("Nytt lösenord på NäraVård", "Ditt konto på NäraVård har fått ett nytt lösenord.");

    public static readonly SignInChange AppAdded = new("Ett andra steg vid inloggning på NäraVård", "En app som visar koder är nu det andra steget när du loggar in på NäraVård, och du har fått nya återställningskoder.");

    public static readonly SignInChange AppRemoved = new("Ditt andra steg vid inloggning är borttaget", "NäraVård frågar inte längre efter en kod ur appen när du loggar in.");

    public static readonly SignInChange CodesRenewed = new("Nya återställningskoder på NäraVård", "Du har fått nya återställningskoder på NäraVård. De gamla fungerar inte längre.");

    public static SignInChange PasskeyAdded(string name) => new("En ny inloggningsnyckel på NäraVård", $"Nu går det att logga in på ditt konto på NäraVård med inloggningsnyckeln {name}.");

    public static SignInChange PasskeyRemoved(string name) => new("En inloggningsnyckel är borttagen på NäraVård", $"Inloggningsnyckeln {name} är borttagen från ditt konto på NäraVård.");

    public static SignInChange Linked(string provider) => new("Ett nytt sätt att logga in på NäraVård", $"Nu går det att logga in på ditt konto på NäraVård med {provider}.");

    public static SignInChange Unlinked(string provider) => new("Ett sätt att logga in på NäraVård är borttaget", $"Det går inte längre att logga in på ditt konto på NäraVård med {provider}.");

    /// <summary>An administrator has taken the second step away for somebody who has lost theirs.</summary>
    public static SignInChange Reset(string administrator) => new(
        AppRemoved.Subject,
        $"{administrator}, som är administratör på NäraVård, har på begäran tagit bort ditt andra steg vid inloggning: appen, återställningskoderna och inloggningsnycklarna. Du är utloggad överallt. Logga in som vanligt och lägg in ett nytt.");
}
