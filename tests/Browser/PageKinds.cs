namespace NaraVard.Tests.Browser;

/// <summary>A kind of page.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Address">Where to begin.</param>
/// <param name="Role">The demo account that opens it, or null for a reader.</param>
/// <param name="Follow">The links to follow from there, one after the other, by CSS; "" stays.</param>
/// <param name="Status">The status it is expected to have.</param>
public sealed record PageKind(string Name, string Address, string? Role = null, string Follow = "", int Status = 200);

/// <summary>Every kind of page there is. A new one gets a line here.</summary>
internal static class PageKinds
{
    public static readonly PageKind[] All =
    [
        new("start", "/"),
        new("start-inloggad", "/", "medarbetare"),
        new("om", "/om"),
        new("om-tillganglighet", "/om/tillganglighet"),
        new("om-personuppgifter", "/om/personuppgifter"),
        new("exempel", "/exempel"),
        new("exempel-filter", "/exempel?slag=forslag"),
        new("exempel-sida", "/exempel", Follow: "main .card .card-link"),
        new("exempel-forslag", "/exempel?slag=forslag", Follow: "main .card.is-proposal .card-link"),
        new("monster", "/monster"),
        new("monster-sida", "/monster/arbetssatt-fore-teknik"),
        new("fragor", "/fragor"),
        new("fragor-team", "/fragor/team"),
        new("fragor-kort", "/fragor/team/kort"),
        new("serien", "/serien"),
        new("serien-nummer", "/serien/1"),
        new("serien-figur", "/serien/3"),
        new("serien-kort", "/serien/1/kort"),
        new("guide", "/guide"),
        new("guide-sida", "/guide", Follow: "main a[href^='/guide/']"),
        new("begrepp", "/begrepp"),
        new("begrepp-sida", "/begrepp/larandecykel"),
        new("metoder", "/metoder"),
        new("metoder-sida", "/metoder", Follow: "main a[href^='/metoder/']"),
        new("teman", "/teman"),
        new("teman-sida", "/teman/aldre"),
        new("kallor", "/kallor"),
        new("kallor-sida", "/kallor/socialstyrelsen-larande-2025"),
        new("siffror", "/siffror"),
        new("siffror-sida", "/siffror", Follow: "main a[href^='/siffror/']"),
        new("siffror-staplar", "/siffror/professionsmiljarden-2018-fordelning-per-region"),
        new("siffror-punkter", "/siffror/professionsmiljarden-redovisade-effekter"),
        new("exempel-figur", "/exempel/utbildningstjanster-specialistsjukskoterskor"),
        new("problem-sida", "/problem/npm-problem-konsekvenser"),
        new("register-sida", "/register/organisations"),
        new("oppna-data", "/oppna-data"),
        new("api", "/api"),
        new("api-svar", "/api?slag=examples&fragor=limit%3D2"),
        new("konto-nycklar", "/konto/nycklar", "redaktor"),
        new("finns-inte", "/finns-inte", Status: 404),
        new("fel-roll", "/admin/konton", "medarbetare", Status: 403),
        new("logga-in", "/logga-in"),
        new("glomt-losenord", "/glomt-losenord"),
        new("valj-losenord", "/valj-losenord"),
        new("logga-ut", "/logga-ut"),
        new("konto", "/konto", "medarbetare"),
        new("admin-konton", "/admin/konton", "administrator"),
        new("admin-nytt-konto", "/admin/konton/nytt", "administrator"),
        new("admin-post", "/admin/post", "administrator"),
        new("admin-aviseringar", "/admin/aviseringar", "administrator"),
        new("admin-ny-avisering", "/admin/aviseringar/ny", "administrator"),
        new("sok", "/sok"),
        new("sok-traffar", "/sok?q=fast+kontakt"),
        new("sok-inget", "/sok?q=xyzzy"),
        new("mitt-tomt", "/mitt", "kollega"),
        new("cykler-ny", "/cykler/ny", "medarbetare"),
        new("cykler-ny-exempel", "/cykler/ny?exempel=borgholmsmodellen-hemsjukhus", "medarbetare"),
        new("redaktion", "/redaktion", "redaktor"),
        new("redaktion-redigera", "/redaktion/exempel/borgholmsmodellen-hemsjukhus", "redaktor"),
        new("redaktion-monster", "/redaktion/monster/arbetssatt-fore-teknik", "redaktor"),
        new("redaktion-anvands", "/redaktion/teman/nara-vard/anvands", "redaktor"),
        new("redaktion-media", "/redaktion/media", "redaktor"),
        new("redaktion-nytt", "/redaktion/exempel/nytt", "redaktor"),
        new("redaktion-taxonomier", "/redaktion/taxonomier", "redaktor"),
        new("redaktion-kommentarer", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/kommentarer", "redaktor"),
        new("redaktion-faktakoll", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/faktakoll", "redaktor"),
        new("redaktion-fragetabell", "/redaktion/fragor/team", "redaktor"),
        new("faktakoll-trasig", "/faktakoll/finns-inte", Status: 404),
        new("mitt-erbjudna", "/mitt/erbjudna", "medarbetare"),
        new("redaktion-versioner", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/versioner", "redaktor"),
        new("redaktion-jamfor", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/jamfor?fran=1&till=1", "redaktor"),
        new("redaktion-version", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/versioner/1", "redaktor"),
        new("redaktion-filer", "/redaktion/filer", "redaktor"),
        new("redaktion-konflikter", "/redaktion/konflikter", "redaktor"),
        new("redaktion-publicering", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/granska", "redaktor"),
        new("redaktion-dra-tillbaka", "/redaktion/exempel/borgholmsmodellen-hemsjukhus/dra-tillbaka", "redaktor"),
        new("redaktion-handelser", "/redaktion/handelser", "redaktor"),
        new("svara-trasig", "/svara/finns-inte", Status: 404),
        new("moten-nytt", "/moten/nytt", "chef"),
        new("moten-nytt-region", "/moten/nytt?niva=region", "chef"),
    ];

    public static PageKind Named(string name) => All.Single(kind => kind.Name == name);
}
