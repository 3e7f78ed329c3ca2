namespace NaraVard.Web.Shell;

/// <summary>Pages take forms. Anything else that is posted to one is refused before a page tries to read it.</summary>
internal sealed class FormsOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && !request.HasFormContentType && !request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
