namespace NaraVard.Web.Shell;

/// <summary>
/// Pages take forms. Anything else that is posted to one is refused before a page tries to read it, and so is a method that HTTP doesn't have:
/// Razor Pages would take PAGE for a way to call OnPageHandlerExecution. A WebSocket is opened from our own pages alone.
/// </summary>
internal sealed class FormsOnly(RequestDelegate next)
{
    private static readonly HashSet<string> Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT"]; // the last one opens a WebSocket by HTTP/2

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!Known.Contains(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(request.Method) && !request.HasFormContentType && !request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        if (request.Headers.Upgrade.Count > 0 && request.Headers.Origin is [{ Length: > 0 } origin] && !IsOurs(origin, request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    // The port may be another outside the proxy.
    private static bool IsOurs(string origin, HostString host) => Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Host, host.Host, StringComparison.OrdinalIgnoreCase);
}
