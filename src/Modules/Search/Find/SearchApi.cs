using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Find;

/// <summary>The search as JSON, twenty results at a time.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SearchLinks.Api, AnswerAsync);

    private static async Task<IResult> AnswerAsync(string? q, string? slag, string? sida, FindContent find, CancellationToken ct)
    {
        var page = int.TryParse(sida, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return Results.Json(Answer.Of(await find.RunAsync(q, slag, page, ct)), ContentJson.Options);
    }

    private sealed record Answer(string Query, bool IsExact, int Total, int Page, IReadOnlyList<Hit> Results)
    {
        public static Answer Of(SearchAnswer answer) => new(
            answer.Query.Text, answer.Closeness == NaraVard.Search.Query.Closeness.All, answer.Total, answer.Page, [.. answer.Results.Select(Hit.Of)]);
    }

    private sealed record Hit(string Title, string Type, string Label, string Address, string Summary, string Section, string Snippet)
    {
        public static Hit Of(SearchResult result) => new(
            result.Item.Any.Title, result.Item.Type.Name, result.Item.Any.Label, result.Address,
            result.Item.Any.Lead, result.Heading, string.Concat(result.Snippet.Select(piece => piece.Text)));
    }
}
