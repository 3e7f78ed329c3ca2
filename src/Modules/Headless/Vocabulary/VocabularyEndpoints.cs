using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concepts and the themes for other systems.</summary>
internal static class VocabularyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/begrepp", "concept");
        Map(routes, "/teman", "theme");
    }

    private static void Map(IEndpointRouteBuilder routes, string page, string type)
    {
        routes.MapMethods($"{page}.ttl", Reading.Methods, (HttpContext http, ShowVocabulary show) => show.RunAsync(http, type, Turtle.Write, Turtle.ContentType, http.RequestAborted)).WithMetadata(new ContentAloneAttribute());
        routes.MapMethods($"{page}.jsonld", Reading.Methods, (HttpContext http, ShowVocabulary show) => show.RunAsync(http, type, SkosJson.Write, SkosJson.ContentType, http.RequestAborted)).WithMetadata(new ContentAloneAttribute());
    }
}

/// <summary>Answers with a whole vocabulary in one of its forms.</summary>
internal sealed class ShowVocabulary(LiveContent content, ContentTypes types, ISiteAddress site, Licence licence, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext http, string type, Func<Thesaurus, byte[]> write, string contentType, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        return Freshness.Of(snapshot, clock).IsKnownTo(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(write(Thesaurus.Of(snapshot, types[type], site, licence)), $"{contentType}; charset=utf-8");
    }
}
