using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;

namespace NaraVard.Headless.Feeds;

/// <summary>The feeds: one for all, one for each type, one for each theme.</summary>
internal static class FeedEndpoints
{
    private static readonly ContentAloneAttribute OfContent = new(PagerTagHelper.Key);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/", (content, _) => Feed.OfAll(content));
        Map(routes, "/teman/{slug}", (content, slug) => Feed.OfTheme(slug!, content));
        foreach (var type in routes.ServiceProvider.GetRequiredService<ContentTypes>().All.Where(type => type.IsFound))
        {
            Map(routes, type.Address, (content, _) => Feed.Of(type, content));
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string page, Func<LiveSnapshot, string?, Feed?> find)
    {
        routes.MapMethods(FeedPage.AddressOf(page, FeedPage.Atom), Reading.Methods, (HttpContext http, ShowFeed show) => show.RunAsync(http, find, FeedPage.Atom, http.RequestAborted)).WithMetadata(OfContent);
        routes.MapMethods(FeedPage.AddressOf(page, FeedPage.Json), Reading.Methods, (HttpContext http, ShowFeed show) => show.RunAsync(http, find, FeedPage.Json, http.RequestAborted)).WithMetadata(OfContent);
    }
}

/// <summary>Answers with one document of a feed.</summary>
internal sealed class ShowFeed(LiveContent content, AtomFeed atom, JsonFeed json, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext http, Func<LiveSnapshot, string?, Feed?> find, string format, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        if (find(snapshot, http.GetRouteValue("slug") as string) is not { } feed || NumberOf(http.Request) is not { } number || number > feed.LastPage)
        {
            return TypedResults.NotFound();
        }

        var freshness = Freshness.Of(snapshot, clock);
        if (freshness.IsKnownTo(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var page = new FeedPage(feed, number, snapshot);
        return format == FeedPage.Atom
            ? TypedResults.Bytes(atom.Write(page, freshness.Since), $"{AtomFeed.ContentType}; charset=utf-8")
            : TypedResults.Bytes(json.Write(page), $"{JsonFeed.ContentType}; charset=utf-8");
    }

    private static int? NumberOf(HttpRequest request)
    {
        var asked = request.Query[PagerTagHelper.Key].ToString();
        return asked == "" ? 1 : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
