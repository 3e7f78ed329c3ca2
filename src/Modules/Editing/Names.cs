namespace NaraVard.Editing;

/// <summary>How the editors' pages name who did something.</summary>
internal static class Names
{
    /// <summary>What stands instead of a name when a text came with the product.</summary>
    public const string File = "innehållsfilen";

    /// <summary>What stands instead of the name of somebody whose account is gone.</summary>
    public const string Former = "en tidigare redaktör";

    public static string Of(IReadOnlyDictionary<Guid, string> names, Guid account) => names.GetValueOrDefault(account, Former);
}
