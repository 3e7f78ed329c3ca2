using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concept list for other systems.</summary>
internal static class VocabularyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/begrepp.ttl", Reading.Methods, (HttpContext http, ShowVocabulary show) => show.RunAsync(http, Turtle.Write, Turtle.ContentType, http.RequestAborted));
        routes.MapMethods("/begrepp.jsonld", Reading.Methods, (HttpContext http, ShowVocabulary show) => show.RunAsync(http, SkosJson.Write, SkosJson.ContentType, http.RequestAborted));
    }
}

/// <summary>Answers with the whole concept list in one of its forms.</summary>
internal sealed class ShowVocabulary(LiveContent content, ContentTypes types, ISiteAddress site, Licence licence, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext http, Func<Thesaurus, byte[]> write, string contentType, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        return Freshness.Of(snapshot, clock).IsKnownTo(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(write(Thesaurus.Of(snapshot, types, site, licence)), $"{contentType}; charset=utf-8");
    }
}
