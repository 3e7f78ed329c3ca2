namespace NaraVard.Headless.Tokens;

/// <summary>What a token lets its holder do. Never more than the account itself may.</summary>
internal enum TokenScope
{
    ReadDrafts,
    Write,
    Submit,
    Publish,
    PublishNow,
    TakeAway,
    Media,
}

/// <summary>What a key must be for at an address.</summary>
internal sealed record NeededScope(TokenScope Scope);

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
        TokenScope.Publish => "content:publish",
        TokenScope.PublishNow => "content:publish-now",
        TokenScope.TakeAway => "content:take-away",
        _ => "media:write",
    };

    public static string Name(this TokenScope scope) => scope switch
    {
        TokenScope.ReadDrafts => "Läsa utkast",
        TokenScope.Write => "Skriva, ändra och ta bort utkast",
        TokenScope.Submit => "Skicka utkast till granskning",
        TokenScope.Publish => "Publicera eller skicka tillbaka det som någon annan har skrivit",
        TokenScope.PublishNow => "Publicera genast det som inte kan vänta på granskning",
        TokenScope.TakeAway => "Dra tillbaka och arkivera",
        _ => "Lägga in, ändra och ta bort bilder och filer",
    };

    /// <summary>The scope of a word, or null.</summary>
    public static TokenScope? FromWord(string word) => All.Select(scope => (TokenScope?)scope).FirstOrDefault(scope => scope!.Value.Word() == word);
}
