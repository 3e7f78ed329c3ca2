using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.Search.Query;

namespace NaraVard.Search.Suggest;

/// <summary>The suggestions as JSON. They are the same for everybody, so anybody's cache may keep them for a minute.</summary>
internal static class SuggestApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SearchLinks.Suggest, AnswerAsync).WithMetadata(new ContentAloneAttribute("q"));

    private static async Task<IResult> AnswerAsync(string? q, HttpResponse response, SuggestContent suggest, CancellationToken ct)
    {
        var suggestions = await suggest.RunAsync(q, ct);
        response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(new Answer(SearchQuery.Parse(q).Text, suggestions), ContentJson.Options);
    }

    private sealed record Answer(string Query, IReadOnlyList<Suggestion> Suggestions);
}
