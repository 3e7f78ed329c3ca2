using Microsoft.AspNetCore.Http.Features;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Web.Kept;

/// <summary>
/// Answers from what is kept when somebody without a cookie of ours asks for what depends on the published content alone (<see cref="ContentAloneAttribute"/>), and keeps
/// what was made. An answer is good as long as the number of the last public change is the same, and the day.
/// </summary>
internal sealed class KeptAnswers(RequestDelegate next, ContentNumber number, KeptShelf shelf, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (AnswerKey.Of(http) is not { } key || await number.NowAsync() is not { } known)
        {
            await next(http);
            return;
        }

        var day = clock.GetUtcNow().SwedishDate();
        if (shelf.Find(key, known, day) is { } kept)
        {
            await kept.SendAsync(http);
        }
        else if (HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
        }
        else
        {
            await MakeAsync(http, key, known.Number, day);
        }
    }

    // What is made now holds the content as of the number, or newer.
    private async Task MakeAsync(HttpContext http, AnswerKey key, long at, DateOnly day)
    {
        AnswerKey.Narrow(http.Request);
        var body = await HoldAsync(http);
        if (http.RequestAborted.IsCancellationRequested)
        {
            // The framework's results end quietly when the asker has gone, with half an answer. Nobody waits for it, and nobody else is to have it.
            return;
        }

        if (http.Response.StatusCode != StatusCodes.Status200OK || !IsAnybodys(http) || body.Length is 0 or > KeptShelf.Largest)
        {
            if (body.Length > 0)
            {
                await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
            }

            return;
        }

        var answer = KeptAnswer.Take(http.Response, body);
        await answer.SendAsync(http);

        // A cookie may be set as late as when the answer begins to be sent.
        // And while the database is away the page may have been made of older content than the number says, or of a search index that is being built anew.
        if (IsAnybodys(http) && http.RequestServices.GetRequiredService<LiveContent>().HasSeen(at))
        {
            shelf.Put(key, answer, at, day);
        }
    }

    private async Task<byte[]> HoldAsync(HttpContext http)
    {
        var real = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        var held = new StreamResponseBodyFeature(body);
        http.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(http);
            await held.CompleteAsync();
        }
        finally
        {
            http.Features.Set(real);
        }

        return body.ToArray();
    }

    private static bool IsAnybodys(HttpContext http) =>
        http.Response.Headers.SetCookie.Count == 0 && http.User.Identity?.IsAuthenticated != true
        && !(http.Response.Headers.CacheControl is { Count: > 0 } control && control.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase));
}
