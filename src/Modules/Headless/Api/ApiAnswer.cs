using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NaraVard.Headless.Api;

/// <summary>Sends what was read: with its tag, and only when the asker doesn't have it already.</summary>
internal static class ApiAnswer
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <param name="http">The request.</param>
    /// <param name="state">The state that the answer shows; with the form it makes the tag.</param>
    /// <param name="format">The form.</param>
    /// <param name="write">Makes the answer.</param>
    public static IResult Send(HttpContext http, string state, AnswerFormat format, Func<byte[]> write)
    {
        var tag = new EntityTagHeaderValue($"\"{state}-{format.Word()}\"");
        var answer = http.Response.GetTypedHeaders();
        answer.ETag = tag;
        answer.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept, MustRevalidate = true };
        http.Response.Headers.Vary = HeaderNames.Accept;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(write(), format.ContentType());
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
