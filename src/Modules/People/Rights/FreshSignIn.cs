using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.People.Rights;

/// <summary>
/// When somebody signed in, in their own cookie and nowhere else. Renewing the cookie keeps it, so it tells how long ago the
/// person last proved who they are.
/// </summary>
internal static class FreshSignIn
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>What somebody is told who signed in longer ago.</summary>
    public static readonly Problem Again = new Problem.Invalid("", "Det är en stund sedan du loggade in. Logga in på nytt först, så att vi vet att det är du.");

    private const string Since = "naravard:since";

    /// <summary>Writes the instant into a cookie that has none.</summary>
    public static Task RememberAsync(CookieSigningInContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Properties.Items.TryAdd(Since, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public static async Task<bool> IsFreshAsync(HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var cookie = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return cookie.Properties?.Items.TryGetValue(Since, out var since) == true
            && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && DateTimeOffset.FromUnixTimeSeconds(at) > now - Fresh;
    }
}
