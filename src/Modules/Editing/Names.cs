namespace NaraVard.Editing;

/// <summary>How the editors' pages name who did something.</summary>
internal static class Names
{
    /// <summary>What stands instead of a name when a text came with the product.</summary>
    public const string File = "innehållsfilen";

    public static string Of(IReadOnlyDictionary<Guid, string> names, Guid account) => names.GetValueOrDefault(account, "ett konto som är borttaget");
}
