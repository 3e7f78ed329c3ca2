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
        Sharing.Organisation => $"Alla som har konto i {organisation} kan läsa texten, tillsammans med cykelns titel och syfte.",
        Sharing.SignedIn => "Alla som är inloggade på NäraVård kan läsa texten, tillsammans med cykelns titel och syfte. Också människor hos andra myndigheter.",
        Sharing.Public => "Vem som helst kan läsa texten på webben, tillsammans med cykelns titel och syfte.",
        _ => throw new ArgumentOutOfRangeException(nameof(sharing), sharing, null),
    };

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
