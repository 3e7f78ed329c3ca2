namespace NaraVard.People.Contracts;

/// <summary>Who may read something a practitioner has written. Everything starts at <see cref="Own"/>, the private drawer.</summary>
public enum Sharing
{
    Own,
    Team,
    Organisation,
    SignedIn,
    Public,
}

/// <summary>The sharing steps in words.</summary>
public static class SharingSteps
{
    public static IReadOnlyList<Sharing> All { get; } = Enum.GetValues<Sharing>();

    /// <summary>A word for the step, beside the text it is about.</summary>
    public static string Name(this Sharing sharing) => sharing switch
    {
        Sharing.Own => "Bara du",
        Sharing.Team => "Teamet",
        Sharing.Organisation => "Organisationen",
        Sharing.SignedIn => "Inloggade",
        Sharing.Public => "Alla",
        _ => throw new ArgumentOutOfRangeException(nameof(sharing), sharing, null),
    };

    /// <summary>One sentence that says who will be able to read.</summary>
    /// <param name="sharing">The step.</param>
    /// <param name="organisation">The name of the organisation it is about.</param>
    public static string WhoCanRead(this Sharing sharing, string organisation) => sharing switch
    {
        Sharing.Own => "Texten ligger i din låda. Ingen annan kan läsa den, inte heller administratören.",
        Sharing.Team => "De som är med i lärandecykeln kan läsa texten och se att du har skrivit den.",
        Sharing.Organisation => $"Teamet och alla som har konto i {organisation} kan läsa texten, tillsammans med cykelns titel och syfte.",
        Sharing.SignedIn => "Alla som är inloggade på NäraVård kan läsa texten, tillsammans med cykelns titel och syfte. Också människor hos andra myndigheter.",
        Sharing.Public => "Vem som helst kan läsa texten på webben, tillsammans med cykelns titel och syfte.",
        _ => throw new ArgumentOutOfRangeException(nameof(sharing), sharing, null),
    };

    /// <summary>What to know before somebody outside the organisation gets to read; null when nobody new does.</summary>
    /// <param name="sharing">The step that is about to be taken.</param>
    /// <param name="outsiders">The other organisations whose people get to read: members of the team, or all who work there.</param>
    /// <returns>A heading, and what it means in plain words.</returns>
    public static (string Heading, string Meaning)? Warning(this Sharing sharing, IReadOnlyList<OutsideOrganisation> outsiders) => sharing switch
    {
        Sharing.Team when outsiders.Count > 0 => (
            $"I teamet finns människor från {Listed(outsiders)}.",
            outsiders.Any(other => other.IsAuthority) ? Document : "Texten lämnar då er organisation."),
        Sharing.Organisation when outsiders.Count > 0 => (
            $"Texten blir läsbar för alla i {Listed(outsiders)}.",
            outsiders.Any(other => other.IsAuthority) ? Document : "Texten lämnar då er organisation."),
        Sharing.SignedIn => ("Också andra myndigheter får läsa.", Document),
        Sharing.Public => ("Texten blir öppen för hela webben.", "Den kan kopieras och sparas av andra. Också andra myndigheter kan ta del av den."),
        _ => null,
    };

    /// <summary>What no text may tell, wherever it is shared.</summary>
    public const string LeaveOut = "Skriv inget om enskilda patienter eller kollegor.";

    // Tryckfrihetsförordningen 2 kap. 4 and 9 §§: what one authority hands over to another is received there.
    private const string Document = "När en text går från en myndighet till en annan kan den bli en allmän handling där. Då kan vem som helst be att få läsa den, också om du tar tillbaka den här.";

    private static string Listed(IReadOnlyList<OutsideOrganisation> outsiders)
    {
        var names = outsiders.Select(other => $"{other.Name}, en annan {(other.IsAuthority ? "myndighet" : "organisation")}").ToList();
        return names.Count == 1 ? names[0] : $"{string.Join("; ", names.SkipLast(1))} och {names[^1]}";
    }

    /// <summary>The name of the step's icon.</summary>
    public static string Icon(this Sharing sharing) => sharing switch
    {
        Sharing.Own => "lock",
        Sharing.Team => "people",
        Sharing.Organisation => "building",
        Sharing.SignedIn => "key",
        _ => "globe",
    };
}
