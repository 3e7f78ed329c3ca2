namespace NaraVard.Web.Shell;

/// <summary>
/// Pages take forms. Anything else that is posted to one is refused before a page tries to read it, and so is a method that HTTP doesn't have:
/// Razor Pages would take PAGE for a way to call OnPageHandlerExecution.
/// </summary>
internal sealed class FormsOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Method.StartsWith("PAGE", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(request.Method) && !request.HasFormContentType && !request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
