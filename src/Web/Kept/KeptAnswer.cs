using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NaraVard.Web.Kept;

/// <summary>An answer as it was sent, with those of its headers that are about the text.</summary>
/// <param name="Headers">The headers, the tag among them.</param>
/// <param name="Body">The text, compressed or not.</param>
internal sealed record KeptAnswer(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body)
{
    // What isn't named here is each request's own, or set on every answer.
    private static readonly string[] About =
    [
        HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition, HeaderNames.CacheControl, HeaderNames.ETag, HeaderNames.LastModified,
        HeaderNames.Link, HeaderNames.Vary, HeaderNames.AccessControlAllowOrigin, "X-Robots-Tag",
    ];

    private static readonly string[] OfTheBody = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition];

    private EntityTagHeaderValue Tag { get; } = EntityTagHeaderValue.Parse(Headers.First(header => header.Key == HeaderNames.ETag).Value.ToString());

    private DateTimeOffset? Since { get; } = HeaderUtilities.TryParseDate(Headers.FirstOrDefault(header => header.Key == HeaderNames.LastModified).Value.ToString(), out var since) ? since : null;

    /// <summary>Takes an answer that has been made and not sent. It is given a tag when it has none.</summary>
    public static KeptAnswer Take(HttpResponse made, byte[] body)
    {
        var headers = made.Headers;
        if (StringValues.IsNullOrEmpty(headers.ETag))
        {
            headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"";
        }
        else if (!StringValues.IsNullOrEmpty(headers.ContentEncoding) && !headers.ETag.ToString().StartsWith("W/", StringComparison.Ordinal))
        {
            // The same text in other bytes (RFC 9110, 8.8.3.3).
            headers.ETag = $"W/{headers.ETag}";
        }

        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            // A page looks otherwise to those who are signed in, so a browser asks each time, and is mostly told that it has the page already.
            headers.CacheControl = "no-cache";
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Cookie);
        }

        if (!headers.Vary.ToString().Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        {
            // Also where it wasn't packed: those who can unpack get other bytes.
            headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        return new KeptAnswer([.. About.Where(headers.ContainsKey).Select(name => KeyValuePair.Create(name, headers[name]))], body);
    }

    public async Task SendAsync(HttpContext http)
    {
        var (asked, answer) = (http.Request, http.Response);
        foreach (var (name, value) in Headers)
        {
            answer.Headers[name] = value;
        }

        if (IsKnownTo(asked))
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            foreach (var name in OfTheBody)
            {
                answer.Headers.Remove(name);
            }

            return;
        }

        answer.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(asked.Method))
        {
            await answer.BodyWriter.WriteAsync(Body, http.RequestAborted);
        }
    }

    // RFC 9110, 13.2.2.
    private bool IsKnownTo(HttpRequest asked)
    {
        if (asked.Headers.IfNoneMatch.Count > 0)
        {
            return asked.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false));
        }

        return asked.Headers.IfModifiedSince.Count > 0 && Since <= asked.GetTypedHeaders().IfModifiedSince;
    }
}
