namespace NaraVard.Headless.Tokens;

/// <summary>What a token lets its holder do. Never more than the account itself may.</summary>
internal enum TokenScope
{
    ReadDrafts,
    Write,
    Submit,
    Publish,
}

internal static class TokenScopes
{
    /// <summary>The claim that a scope is in.</summary>
    public const string Claim = "naravard:scope";

    public static IReadOnlyList<TokenScope> All { get; } = Enum.GetValues<TokenScope>();

    /// <summary>The word in the API and in the database.</summary>
    public static string Word(this TokenScope scope) => scope switch
    {
        TokenScope.ReadDrafts => "content:read-drafts",
        TokenScope.Write => "content:write",
        TokenScope.Submit => "content:submit",
        _ => "content:publish",
    };

    public static string Name(this TokenScope scope) => scope switch
    {
        TokenScope.ReadDrafts => "Läsa utkast",
        TokenScope.Write => "Skriva och ändra utkast",
        TokenScope.Submit => "Skicka utkast till granskning",
        _ => "Publicera eller skicka tillbaka det som någon annan har skrivit",
    };

    /// <summary>The scope of a word, or null.</summary>
    public static TokenScope? FromWord(string word) => All.Select(scope => (TokenScope?)scope).FirstOrDefault(scope => scope!.Value.Word() == word);
}
