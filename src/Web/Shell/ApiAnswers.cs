using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Security;
using NaraVard.Kernel.Text;

namespace NaraVard.Web.Shell;

/// <summary>
/// What holds for every address under /api: anyone's page may read there, without cookies, and an error is a problem document (RFC 9457) and not a page.
/// </summary>
internal sealed partial class ApiAnswers(RequestDelegate next, SecurityLog security, ILogger<ApiAnswers> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", out var rest) || rest.Value is not { Length: > 1 })
        {
            await next(http);
            return;
        }

        AllowReading(http);
        if (IsPreflight(http.Request))
        {
            AnswerPreflight(http.Response);
            return;
        }

        var status = await RunAsync(http);
        if (status == StatusCodes.Status403Forbidden && http.GetEndpoint() is RouteEndpoint at)
        {
            security.Refused(at.RoutePattern.RawText ?? "");
        }

        if (HttpMethods.IsOptions(http.Request.Method) && status == StatusCodes.Status405MethodNotAllowed && !http.Response.HasStarted)
        {
            AnswerOptions(http.Response);
        }
        else if (!http.Response.HasStarted && status >= 400 && http.Response.ContentType is null)
        {
            await ApiProblem.OfStatus(status).Answer().ExecuteAsync(http);
        }
    }

    private async Task<int> RunAsync(HttpContext http)
    {
        try
        {
            await next(http);
            return http.Response.StatusCode;
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            Empty(http);
            return refused.StatusCode;
        }
        catch (DbUpdateException second) when (!http.Response.HasStarted && second.IsTooLate())
        {
            Empty(http);
            return StatusCodes.Status409Conflict;
        }
        catch (PersonalIdentityException caught) when (!http.Response.HasStarted)
        {
            LogFailure(caught, http.Request.Path);
            Empty(http);
            return StatusCodes.Status422UnprocessableEntity;
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, http.Request.Path);
            Empty(http);
            if (!StoreAway.IsCause(failure))
            {
                return StatusCodes.Status500InternalServerError;
            }

            http.Response.Headers.RetryAfter = $"{StoreAway.RetryAfterSeconds}";
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    // What the endpoint had begun to say of its answer doesn't hold for the one that comes instead.
    private static void Empty(HttpContext http)
    {
        http.Response.Clear();
        AllowReading(http);
    }

    // For reading alone and without credentials; "*" says so whoever asks, so that a shared cache can keep it.
    private static void AllowReading(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.AccessControlExposeHeaders = "ETag, Link";
        }
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    private static void AnswerPreflight(HttpResponse answer)
    {
        answer.StatusCode = StatusCodes.Status204NoContent;
        answer.Headers.AccessControlAllowMethods = "GET, HEAD";
        answer.Headers.AccessControlAllowHeaders = "Accept, If-None-Match";
        answer.Headers.AccessControlMaxAge = "86400";
    }

    // The router has said which methods the address has (RFC 9110, 9.3.7).
    private static void AnswerOptions(HttpResponse answer)
    {
        answer.StatusCode = StatusCodes.Status204NoContent;
        answer.Headers.Allow = $"{answer.Headers.Allow}, OPTIONS";
    }

    [LoggerMessage(LogLevel.Error, "Ett anrop till {Path} gick inte att svara på")]
    private partial void LogFailure(Exception failure, PathString path);
}
