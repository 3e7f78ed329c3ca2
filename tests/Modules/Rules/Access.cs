namespace NaraVard.Tests.Rules;

/// <summary>Who reaches what, as a list to read. An address that stands nowhere here must ask for sign-in.</summary>
internal static class Access
{
    /// <summary>Anybody may read these.</summary>
    public static readonly string[] Public =
    [
        "/",
        "/om", "/om/tillganglighet", "/personuppgifter", "/om/personuppgifter",
        "/exempel", "/exempel/{slug}",
        "/monster", "/monster/{slug}",
        "/fragor", "/fragor/{niva}", "/fragor/{niva}/kort",
        "/serien", "/serien/{slug}", "/serien/{slug}.md", "/serien/{slug}.json", "/serien/{slug}/kort",
        "/guide", "/guide/{slug}",
        "/begrepp", "/begrepp/{slug}",
        "/metoder", "/metoder/{slug}",
        "/teman", "/teman/{slug}",
        "/kallor", "/kallor/{slug}",
        "/siffror", "/siffror/{slug}", "/siffror/{slug}.csv",
        "/problem", "/problem/{slug}",
        "/register", "/register/{slug}",
        "/sok", "/api/v1/sok",
        "/api", "/api/v1", "/api/v1/openapi.json", "/api/v1/{type}", "/api/v1/{type}/{slug}",
        "/media/{id:guid}/{hash}/{name}",
        "/oppna-data", "/oppna-data/naravard.jsonl", "/oppna-data/naravard-csv.zip",
        "/begrepp.ttl", "/begrepp.jsonld", "/teman.ttl", "/teman.jsonld",
        "/robots.txt", "/sitemap.xml", "/sitemap-{number:int}.xml",
        .. Feeds("", "/exempel", "/monster", "/fragor", "/serien", "/guide", "/begrepp", "/metoder", "/teman", "/teman/{slug}", "/kallor", "/siffror", "/problem", "/register"),
    ];

    /// <summary>The way in, and what a signed link opens without a password.</summary>
    public static readonly string[] ByLink =
    [
        "/logga-in", "/logga-ut", "/glomt-losenord", "/valj-losenord", "/valkommen/{code}", "/fel",
        "/logga-in/hos/{name}", "/logga-in/framme", "/logga-in/forsta-gangen", "/logga-in/gick-inte", "/logga-ut/hos/{name}",
        "/konto/e-post/bekrafta", "/konto/raderat",
        "/faktakoll/{token}", "/svara/{token}", "/svara/{token}/paminnelser", "/svara/{token}/sluta",
        "/inbjudan/{token}", "/bekrafta-doman/{token}", "/bli-medlem", "/bli-medlem/{ticket}",
    ];

    /// <summary>Open to all, but what they show depends on who asks: the handler decides, and shows a reader only what was shared with everyone.</summary>
    public static readonly string[] ByReader =
    [
        "/cykler/{id:guid}",
    ];

    /// <summary>Take a form without our token, each with the reason why.</summary>
    public static readonly Dictionary<string, string> WithoutToken = new()
    {
        ["/api/v1/{type}"] = "Kräver en personlig nyckel i huvudet; en kaka duger inte, så en annan webbplats kan inget.",
        ["/api/v1/{type}/{slug}"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/submit"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/publish"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/unschedule"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/refuse"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/publish-now"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/approve"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/withdraw"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/archive"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/put-back"] = "Samma nyckel.",
        ["/api/v1/{type}/{slug}/review-by"] = "Samma nyckel.",
        ["/api/v1/media"] = "Samma nyckel.",
        ["/api/v1/media/{id:guid}"] = "Samma nyckel.",
        ["/fel"] = "Visar bara varför något annat inte gick.",
        ["/svara/{token}"] = "Öppnas ur ett mejl, ofta utan kakor; den signerade länken är beviset.",
        ["/svara/{token}/paminnelser"] = "Samma länk.",
        ["/svara/{token}/sluta"] = "Mejlprogrammet avbeställer med en ensam POST (RFC 8058).",
    };

    private static IEnumerable<string> Feeds(params string[] pages) => pages.SelectMany(page => new[] { $"{page}/flode.atom", $"{page}/flode.json" });
}
