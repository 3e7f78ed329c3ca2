using Microsoft.Net.Http.Headers;

namespace NaraVard.Web.Shell;

/// <summary>Headers that every answer carries: text says in which signs, nothing from elsewhere is loaded, nothing inline runs, nobody frames us.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, and only what the answer hasn't said itself: whoever answers for what went wrong empties the answer first, headers too.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        if (IsBareText(context.Response.ContentType))
        {
            // All text of ours is UTF-8; the framework's static files don't say so.
            context.Response.ContentType += "; charset=utf-8";
        }

        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        if (context.Request.IsHttps && !IsLocal(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (context.User.Identity?.IsAuthenticated == true)
        {
            // What is said to somebody who has signed in stays in no cache, but where the answer itself says otherwise.
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
        }
    }

    private static bool IsBareText(string? type) =>
        type is not null && !type.Contains(';', StringComparison.Ordinal) && (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal));

    // A browser would remember it for everything else that is tried out on the same machine.
    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
