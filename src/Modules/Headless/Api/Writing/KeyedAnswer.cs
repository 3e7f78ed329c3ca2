using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Writing;

/// <summary>What is answered to whoever has a key: never kept on the way, and with the state that the next change starts from.</summary>
internal static class KeyedAnswer
{
    public static IResult Of(HttpContext http, string tag, object shown, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ETag = tag;
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
        return Results.Json(shown, ContentJson.Options, ItemJson.ContentType, status);
    }

    /// <summary>The answer to a change of what has been changed meanwhile.</summary>
    /// <param name="asked">The state that the request starts from.</param>
    /// <param name="tag">The state now.</param>
    /// <param name="name">What the thing is called in the answer.</param>
    /// <param name="shown">The thing now.</param>
    public static IResult Changed(string asked, string tag, string name, object shown) => ApiProblem.Changed.Answer(more: new Dictionary<string, object?>
    {
        ["sent"] = new { etag = asked },
        ["current"] = new Dictionary<string, object> { ["etag"] = tag, [name] = shown },
    });
}
