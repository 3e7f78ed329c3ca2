using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Rules;

/// <summary>What is kept for everybody may hold nothing that belongs to somebody.</summary>
public sealed class ContentAloneRules(Site site)
{
    // They know the published content, the settings and the clock, and no table that people write in.
    private static readonly string[] KnowContentAlone = ["LiveContent", "Alike", "ISiteAddress", "ContentTypes", "LibraryFiles", "Licence", "TimeProvider"];

    [Fact]
    public async Task A_page_that_is_kept_asks_only_for_what_is_published() => Told.Nothing(
        (await PagesAsync()).SelectMany(
            page => page.Model.IsSubclassOf(typeof(PageModel)) ? page.Model.GetConstructors().SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType.Name).Except(KnowContentAlone) : [],
            (page, asked) => $"{page.Model} ber om {asked}"));

    [Fact]
    public async Task A_page_that_is_kept_takes_no_forms() =>
        Told.Nothing((await PagesAsync()).Where(page => page.Model.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))).Select(page => page.Model.FullName!));

    [Fact]
    public async Task Nothing_that_is_kept_sets_a_cookie_or_holds_a_token()
    {
        var client = site.Visitor().Client;
        List<string> faults = [];
        foreach (var address in (await PagesAsync()).Select(page => page.Route).Where(address => !address.Contains('{', StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.Headers.ETag is null || answer.Headers.Contains("Set-Cookie") || text.Contains("__RequestVerificationToken", StringComparison.Ordinal))
            {
                faults.Add(address);
            }
        }

        Told.Nothing(faults);
    }

    private async Task<IReadOnlyList<(Type Model, string Route)>> PagesAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        List<(Type, string)> pages = [];
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && (await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo is { } model && model.IsDefined(typeof(ContentAloneAttribute), inherit: true))
            {
                pages.Add((model, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')));
            }
        }

        Assert.NotEmpty(pages);
        return pages;
    }
}
