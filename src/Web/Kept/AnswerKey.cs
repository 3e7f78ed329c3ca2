using Microsoft.Net.Http.Headers;
using NaraVard.Kernel.Content;

namespace NaraVard.Web.Kept;

/// <summary>What an answer depends on besides the content and the day.</summary>
/// <param name="Text">The address, the form and the compression.</param>
/// <param name="IsOpen">Whether there is no end of such keys, so that somebody could ask for ever new ones.</param>
internal readonly record struct AnswerKey(string Text, bool IsOpen)
{
    private const int Longest = 300;
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    private static readonly string[] Usual = ["", "*/*", "application/json"];

    /// <summary>The key of the answer to a request, or null when the answer can't be kept.</summary>
    public static AnswerKey? Of(HttpContext http)
    {
        var request = http.Request;
        if (http.GetEndpoint()?.Metadata.GetMetadata<ContentAloneAttribute>() is not { } page || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !request.IsAnybodys())
        {
            return null;
        }

        var (path, query) = (request.Path.Value ?? "", request.QueryString.Value ?? "");
        var form = page.IsNegotiated ? request.Headers.Accept.ToString() : "";
        if (!IsPlain(path) || path.Length + query.Length + form.Length > Longest || (query != "" && !page.Knows(request.Query.Keys)))
        {
            return null;
        }

        // All that ask for the usual form get the same.
        form = Usual.Contains(form) ? "" : form;
        return new AnswerKey($"{path}{query} {Compression(request)} {form}", query != "" || form != "");
    }

    /// <summary>Lets those who make the answer see no more of what the asker can unpack than the key does.</summary>
    public static void Narrow(HttpRequest request) => request.Headers.AcceptEncoding = Compression(request);

    // The router takes any case and a slash at the end for the same page. Each would be kept by itself, so only the address as we write it is.
    private static bool IsPlain(string path) => path == "/" || (!path.EndsWith('/') && !path.Any(char.IsAsciiLetterUpper));

    private static string Compression(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return Takes(accepted, Brotli) ? Brotli : Takes(accepted, Gzip) ? Gzip : "";
    }

    private static bool Takes(string accepted, string way) => accepted.Contains(way, StringComparison.OrdinalIgnoreCase)
        && StringWithQualityHeaderValue.TryParseList([accepted], out var ways) && ways.Any(one => one.Value.Equals(way, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
}

internal static class AnybodysRequests
{
    /// <summary>Whether nothing in a request tells who asks: no cookie of ours, whatever it is for, and no key.</summary>
    public static bool IsAnybodys(this HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && (request.Headers.Cookie.Count == 0 || !request.Headers.Cookie.ToString().Contains("naravard", StringComparison.OrdinalIgnoreCase));
}
