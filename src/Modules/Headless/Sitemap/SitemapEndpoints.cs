using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Sitemap;

/// <summary>What search engines are told: where everything public is, and what they need not ask for.</summary>
internal static class SitemapEndpoints
{
    // What is behind sign-in, opened by a secret link or made anew for each question.
    private static readonly string[] Inside =
        ["/admin", "/cykler", "/glomt-losenord", "/konto", "/logga-in", "/logga-ut", "/mitt", "/moten", "/redaktion", "/sok", "/svara", "/valj-losenord", "/valkommen"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/robots.txt", Reading.Methods, (ISiteAddress site) => TypedResults.Text(Robots(site)));
        routes.MapMethods("/sitemap.xml", Reading.Methods, (HttpContext http, ShowSitemap show) => show.RunAsync(http, null, http.RequestAborted)).WithMetadata(new ContentAloneAttribute());
        routes.MapMethods("/sitemap-{number:int}.xml", Reading.Methods, (HttpContext http, int number, ShowSitemap show) => show.RunAsync(http, number, http.RequestAborted)).WithMetadata(new ContentAloneAttribute());
    }

    private static string Robots(ISiteAddress site) =>
        $"User-agent: *\n{string.Concat(Inside.Select(path => $"Disallow: {path}\n"))}\nSitemap: {site.Absolute("/sitemap.xml")}\n";
}

/// <summary>Answers with the site map, or with one part of it.</summary>
internal sealed class ShowSitemap(LiveContent content, ISiteAddress site, TimeProvider clock)
{
    public async Task<IResult> RunAsync(HttpContext http, int? number, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var parts = snapshot.Derive(SiteMap.Of).Parts();

        // Each part has one address: 01 and 001 would be kept as pages of their own.
        if (number is { } part && (parts.Count < 2 || part < 1 || part > parts.Count || !http.Request.Path.Value!.EndsWith(FormattableString.Invariant($"-{part}.xml"), StringComparison.OrdinalIgnoreCase)))
        {
            return TypedResults.NotFound();
        }

        return Freshness.Of(snapshot, clock).IsKnownTo(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(SiteMap.Write(parts, number, site), "application/xml; charset=utf-8");
    }
}
