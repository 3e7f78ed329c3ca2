namespace NaraVard.Headless.Tokens;

internal static class TokenLinks
{
    public const string Page = "/konto/nycklar";
}
