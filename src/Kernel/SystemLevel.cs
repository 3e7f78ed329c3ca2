namespace NaraVard.Kernel;

/// <summary>
/// The eight levels of the system, nearest the person first. Here and not in a module because organisations, content,
/// cycles, questions and meetings all carry one. Source: Socialstyrelsen 2025, del 3, figur 14.
/// </summary>
public enum SystemLevel
{
    Individual,
    Team,
    Organisation,
    Municipality,
    Region,
    Agency,
    Education,
    Government,
}

/// <summary>The levels' Swedish names and addresses.</summary>
public static class SystemLevels
{
    private static readonly (string Name, string Address)[] Words =
    [
        ("Individ", "individ"),
        ("Team", "team"),
        ("Organisation", "organisation"),
        ("Kommun", "kommun"),
        ("Region", "region"),
        ("Myndighet", "myndigheter"),
        ("Lärosäte", "larosaten"),
        ("Regeringskansli", "regeringskansliet"),
    ];

    public static IReadOnlyList<SystemLevel> All { get; } = Enum.GetValues<SystemLevel>();

    /// <summary>The name shown to people, with a capital.</summary>
    public static string Name(this SystemLevel level) => Words[(int)level].Name;

    /// <summary>The word in addresses: lower case, no å ä ö.</summary>
    public static string Address(this SystemLevel level) => Words[(int)level].Address;

    /// <summary>The level an address names, or null.</summary>
    public static SystemLevel? FromAddress(string? address)
    {
        var index = Array.FindIndex(Words, word => word.Address == address);
        return index < 0 ? null : (SystemLevel)index;
    }
}
