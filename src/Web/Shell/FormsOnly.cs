using Microsoft.Net.Http.Headers;

namespace NaraVard.Web.Shell;

/// <summary>
/// Refuses at the door what no page can take: a method that nothing here uses (Razor Pages would take PAGE for a way to call OnPageHandlerExecution),
/// anything but a form that is posted to a page, a form in other signs than UTF-8 (the framework throws at one of them), a WebSocket from another
/// site's page, and a scheme that a proxy has passed on from whoever asked and that isn't the web's. U+0000, which nobody types and PostgreSQL takes in no text, is left out of a query; a form with it is refused by <see cref="SoundForms"/>.
/// </summary>
internal sealed class FormsOnly(RequestDelegate next)
{
    private static readonly HashSet<string> Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT"]; // the last one opens a WebSocket by HTTP/2

    // Some proxies say by the scheme that it is a WebSocket.
    private static readonly HashSet<string> Schemes = new(["http", "https", "ws", "wss"], StringComparer.OrdinalIgnoreCase);

    private const string Nul = "%00";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value is { } query && query.Contains(Nul, StringComparison.Ordinal))
        {
            context.Request.QueryString = new QueryString(query.Replace(Nul, "", StringComparison.Ordinal));
        }

        if (Refusal(context.Request) is not { } status)
        {
            return next(context);
        }

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static int? Refusal(HttpRequest request) =>
        !Known.Contains(request.Method) ? StatusCodes.Status405MethodNotAllowed
        : HttpMethods.IsPost(request.Method) && !request.HasFormContentType && !request.Path.StartsWithSegments("/api") ? StatusCodes.Status415UnsupportedMediaType
        : request.HasFormContentType && CharsetOf(request) is not ("" or "utf-8") ? StatusCodes.Status415UnsupportedMediaType
        : !Schemes.Contains(request.Scheme) ? StatusCodes.Status400BadRequest
        : (request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method)) && request.Headers.Origin is [{ Length: > 0 } origin] && !IsOurs(origin, request.Host) ? StatusCodes.Status403Forbidden
        : null;

    // The port may be another outside the proxy.
    private static bool IsOurs(string origin, HostString host) => Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Host, host.Host, StringComparison.OrdinalIgnoreCase);

    private static string CharsetOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Charset).ToString().ToLowerInvariant() : "";
}
