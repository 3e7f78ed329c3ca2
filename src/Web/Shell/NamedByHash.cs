using Microsoft.Net.Http.Headers;

namespace NaraVard.Web.Shell;

/// <summary>The fonts have a hash in their names from the theme's own build, since the styles point to them; so a browser may keep them as long as it keeps what the framework has named.</summary>
internal static class NamedByHash
{
    private const string Fonts = "/dist/fonts/";
    private const string AYear = "public, max-age=31536000, immutable";

    public static void KeepLong(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } send } && path.Contains(Fonts, StringComparison.Ordinal))
        {
            endpoint.RequestDelegate = http =>
            {
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers[HeaderNames.CacheControl] = AYear;
                    return Task.CompletedTask;
                });
                return send(http);
            };
        }
    }
}
