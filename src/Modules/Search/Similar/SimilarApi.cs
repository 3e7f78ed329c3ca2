using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;

namespace NaraVard.Search.Similar;

/// <summary>What is like an item, as JSON.</summary>
internal static class SimilarApi
{
    private const int Usual = 5;
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SearchLinks.Similar, AnswerAsync).WithMetadata(new ContentAloneAttribute("type", "slug", "among", "limit"));

    private static async Task<IResult> AnswerAsync(string? type, string? slug, string? among, string? limit, LiveContent content, ContentTypes types, ISimilarItems similar, CancellationToken ct)
    {
        var wanted = (among ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Faults(type, slug, wanted, [.. types.All.Select(known => known.Folder).Distinct().Order()]) is { Count: > 0 } faults)
        {
            return ApiProblem.InvalidParameter.Answer(faults: faults);
        }

        var snapshot = await content.NowAsync(ct);
        if (Find(snapshot.Items, type!, slug!) is not { } item)
        {
            return (Find(snapshot.PutAway, type!, slug!) is null ? ApiProblem.NotFound : ApiProblem.Withdrawn).Answer();
        }

        var most = int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Most) : Usual;
        var found = await similar.ToAsync(item, wanted.Length == 0 ? null : other => wanted.Contains(other.Type.Folder), most, ct);
        return Results.Json(new Answer(type!, slug!, [.. found.Select(Hit.Of)]), ContentJson.Options);
    }

    private static LiveItem? Find(IEnumerable<LiveItem> items, string type, string slug) => items.FirstOrDefault(item => item.Type.Folder == type && item.Slug == slug);

    private static List<Problem.Invalid> Faults(string? type, string? slug, string[] among, IReadOnlyList<string> folders)
    {
        var can = $"Skriv ett av {string.Join(", ", folders)}.";
        List<Problem.Invalid> faults = [];
        if (type is null || !folders.Contains(type))
        {
            faults.Add(new Problem.Invalid("type", can));
        }

        if (string.IsNullOrWhiteSpace(slug))
        {
            faults.Add(new Problem.Invalid("slug", "Skriv adressordet för texten som det ska likna."));
        }

        if (among.Except(folders).Any())
        {
            faults.Add(new Problem.Invalid("among", can));
        }

        return faults;
    }

    private sealed record Answer(string Type, string Slug, IReadOnlyList<Hit> Results);

    private sealed record Hit(string Type, string Slug, string Url, string Title, string Summary, double Likeness, IReadOnlyList<string> Shared)
    {
        public static Hit Of(SimilarItem similar) => new(
            similar.Item.Type.Folder, similar.Item.Slug, similar.Item.Address, similar.Item.Any.Title, similar.Item.Any.Lead, Math.Round(similar.Likeness, 3), similar.Shared);
    }
}
