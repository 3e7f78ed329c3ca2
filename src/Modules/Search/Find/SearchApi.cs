using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>The search as JSON.</summary>
internal static class SearchApi
{
    private const int MostPerPage = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SearchLinks.Api, AnswerAsync).WithMetadata(new ContentAloneAttribute("q", "kind", "page", "limit"));
        routes.MapGet(SearchLinks.OldApi, (HttpRequest request) => Results.LocalRedirect(SearchLinks.Api + request.QueryString, permanent: true, preserveMethod: true));
    }

    private static async Task<IResult> AnswerAsync(string? q, string? kind, string? page, string? limit, FindContent find, CancellationToken ct)
    {
        var most = Math.Clamp(Number(limit) ?? SearchAnswer.PageSize, 1, MostPerPage);
        return Results.Json(Answer.Of(await find.RunAsync(q, kind, Number(page) ?? 1, most, ct), most), ContentJson.Options);
    }

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Answer(
        string Query, int Total, int WithAll, int Page, IReadOnlyList<Kind> Kinds, IReadOnlyList<Narrower> Facets, IReadOnlyList<string> Missing, IReadOnlyList<string> AlsoBy,
        IReadOnlyList<string> Related, IReadOnlyList<Correction> DidYouMean, IReadOnlyList<Hit> Results)
    {
        public static Answer Of(SearchAnswer answer, int most) => new(
            answer.Query.Text, answer.Total, answer.WithAll, answer.Page, [.. answer.Kinds.Select(Kind.Of)], [.. answer.Facets.Select(Narrower.Of)], answer.Missing, answer.AlsoBy, answer.Related,
            [.. answer.Corrections.Select(one => new Correction(one.Typed, one.Meant))], [.. answer.Promoted.Concat(answer.Results).Take(most).Select(Hit.Of)]);
    }

    private sealed record Kind(string Type, [property: JsonPropertyName("kind")] string Word, string Name, int Count)
    {
        public static Kind Of(KindCount count) => new(count.Kind.Folder, SearchLinks.WordOf(count.Kind), count.Kind.Plural, count.Count);
    }

    private sealed record Narrower(FilterField Field, string Value, string Name, int Count, bool IsChosen)
    {
        public static Narrower Of(Facet facet) => new(facet.Field, facet.Value, facet.Name, facet.Count, facet.IsChosen);
    }

    private sealed record Correction(string Typed, string Meant);

    private sealed record Hit(string Type, string Slug, string Url, string Title, string Summary, string Label, string Section, string SectionUrl, IReadOnlyList<string> Snippets, bool Promoted, string? PromotedWhy)
    {
        public static Hit Of(SearchResult result) => new(
            result.Item.Type.Folder, result.Text.Entry == "" ? result.Item.Slug : result.Text.Entry, result.Address, result.Title, result.Text.Lead,
            result.Item.Any.Label, result.Heading, result.AnswerAddress, [string.Concat(result.Snippet.Select(piece => piece.Text))],
            result.PromotedWhy is not null, result.PromotedWhy);
    }
}
