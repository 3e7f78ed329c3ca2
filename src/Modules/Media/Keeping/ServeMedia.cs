using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace NaraVard.Media.Keeping;

/// <summary>Hands out pictures and files. An address tells which bytes, so they may be kept for ever; nothing in them may run or fetch.</summary>
internal static partial class ServeMedia
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(MediaLinks.File, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(Guid id, string hash, string name, HttpContext http, IMediaKeeping keeping, CancellationToken ct)
    {
        if (!Hash().IsMatch(hash) || !Name().IsMatch(name) || await keeping.GetAsync(id, hash, name, ct) is not { } bytes)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox";
        headers.CacheControl = "public, max-age=31536000, immutable";
        var type = Path.GetExtension(name) switch { ".webp" => "image/webp", ".svg" => "image/svg+xml", ".pdf" => "application/pdf", _ => "text/csv; charset=utf-8" };
        headers.ContentDisposition = type.StartsWith("image/", StringComparison.Ordinal) ? "inline" : $"attachment; filename=\"{name}\"";
        return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{hash}-{name}\""));
    }

    [GeneratedRegex(@"\A[0-9a-f]{16}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\A(?:[0-9]{1,5}x[0-9]{1,5}\.(?:webp|svg)|fil\.pdf|tabell\.csv)\z")]
    private static partial Regex Name();
}
