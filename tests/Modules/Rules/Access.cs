namespace NaraVard.Tests.Rules;

/// <summary>Who reaches what, as a list to read. An address that stands nowhere here must ask for sign-in.</summary>
internal static class Access
{
    /// <summary>Anybody may read these.</summary>
    public static readonly string[] Public =
    [
        "/",
        "/om", "/om/personuppgifter", "/om/tillganglighet",
        "/exempel", "/exempel/{slug}",
        "/monster", "/monster/{slug}",
        "/fragor", "/fragor/{niva}", "/fragor/{niva}/kort",
        "/serien", "/serien/{slug}",
        "/guide", "/guide/{slug}",
        "/begrepp", "/begrepp/{slug}",
        "/metoder", "/metoder/{slug}",
        "/teman", "/teman/{slug}",
        "/kallor", "/kallor/{slug}",
        "/siffror", "/siffror/{slug}", "/siffror/{slug}.csv",
        "/problem/{slug}",
        "/register/{slug}",
        "/sok", "/api/v1/sok",
    ];

    /// <summary>The way in, and what a signed link opens without a password.</summary>
    public static readonly string[] ByLink =
    [
        "/logga-in", "/logga-ut", "/glomt-losenord", "/valj-losenord", "/valkommen/{code}", "/fel",
    ];

    /// <summary>Take a form without our token, each with the reason why.</summary>
    public static readonly Dictionary<string, string> WithoutToken = new()
    {
        ["/fel"] = "Visar bara varför något annat inte gick.",
    };
}
