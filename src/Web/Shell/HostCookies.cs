using Microsoft.AspNetCore.CookiePolicy;

namespace NaraVard.Web.Shell;

/// <summary>
/// What holds for every cookie of ours. By https each is Secure and is called __Host-…, which a browser takes from this very host and by
/// https alone; so no other site below the same domain can put one of its own in its place. The rest of the program knows nothing of the prefix.
/// </summary>
internal static class HostCookies
{
    private const string Prefix = "__Host-";

    private const string Ours = "naravard";

    // As the framework reads them: commas part cookies too, and names are the same in any case.
    private static readonly char[] Between = [';', ','];

    public static void UseHostCookies(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps && http.Request.Headers.Cookie.Count > 0)
            {
                http.Request.Headers.Cookie = string.Join("; ", http.Request.Headers.Cookie.SelectMany(line => (line ?? "").Split(Between, StringSplitOptions.TrimEntries)).Select(Take).OfType<string>());
            }

            return next(http);
        });
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            HttpOnly = HttpOnlyPolicy.Always,
            Secure = CookieSecurePolicy.SameAsRequest,
            MinimumSameSitePolicy = SameSiteMode.Lax,
            OnAppendCookie = cookie => cookie.CookieName = Name(cookie.Context, cookie.CookieName, cookie.CookieOptions),
            OnDeleteCookie = cookie => cookie.CookieName = Name(cookie.Context, cookie.CookieName, cookie.CookieOptions),
        });
    }

    // One that looks like ours and lacks the prefix was put there by somebody else.
    private static string? Take(string pair) =>
        pair.StartsWith(Prefix + Ours, StringComparison.Ordinal) ? pair[Prefix.Length..]
        : pair.StartsWith(Ours, StringComparison.OrdinalIgnoreCase) ? null
        : pair;

    private static string Name(HttpContext http, string name, CookieOptions options)
    {
        if (!http.Request.IsHttps)
        {
            return name;
        }

        options.Path = "/"; // the prefix holds for whole hosts alone
        options.Domain = null;
        return Prefix + name;
    }
}
