using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Tests.Rules;

/// <summary>Every address is either meant for all, or asks who you are.</summary>
public sealed class EndpointRules(Site site)
{
    [Fact]
    public async Task Every_address_is_public_on_purpose_or_asks_for_sign_in()
    {
        var open = (await AddressesAsync()).Where(address => !address.AsksForSignIn).Select(address => address.Route);

        Assert.Empty(open.Except([.. Access.Public, .. Access.ByLink, .. Access.ByReader]));
    }

    [Fact]
    public async Task The_list_of_open_addresses_names_no_address_that_is_closed()
    {
        var addresses = await AddressesAsync();

        // What anyone may read may ask those who write there who they are.
        var closed = addresses.Where(address => address.AsksForSignIn).Select(address => address.Route).Except(addresses.Where(address => !address.AsksForSignIn && address.Methods.Contains("GET")).Select(address => address.Route));

        Assert.Empty(closed.Intersect([.. Access.Public, .. Access.ByLink, .. Access.ByReader]));
    }

    [Fact]
    public async Task Whoever_writes_through_the_api_is_known() =>
        Assert.Empty((await AddressesAsync()).Where(address => address.Route.StartsWith("/api/", StringComparison.Ordinal) && address.Methods is not ("GET" or "GET,HEAD") && !address.AsksForSignIn).Select(address => $"{address.Methods} {address.Route}"));

    [Fact]
    public async Task No_two_pages_share_an_address() =>
        Assert.Empty((await AddressesAsync()).GroupBy(address => $"{address.Methods} {Shape(address.Route)}").Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public async Task Addresses_are_lower_case_and_plain() =>
        Assert.All(await AddressesAsync(), address => Assert.Matches(@"^/([a-z0-9.\-]+|\{[^}]+\}|/|\.)*$", address.Route));

    [Fact]
    public async Task Every_form_is_protected_against_other_sites_unless_named() =>
        Assert.Empty((await AddressesAsync()).Where(address => !address.IsProtected && !Access.WithoutToken.ContainsKey(address.Route)).Select(address => address.Route));

    [Fact]
    public async Task A_form_without_our_token_is_refused_in_plain_words()
    {
        using var sent = new FormUrlEncodedContent([new("Email", "redaktor@demo.invalid"), new("Password", "larande i vardagen")]);

        using var answer = await site.Visitor().Client.PostAsync("/logga-in", sent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Formuläret gick inte att ta emot", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    // Files of the theme that are not built yet; the framework adds it in Development alone.
    private const string DevelopmentFiles = "{**path:file}";

    // Parameter names don't tell two addresses apart.
    private static string Shape(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}:]+", "{");

    private async Task<List<Address>> AddressesAsync()
    {
        List<Address> addresses = [];
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != DevelopmentFiles)
            {
                addresses.Add(await ReadAsync(endpoint));
            }
        }

        Assert.NotEmpty(addresses);
        return addresses;
    }

    private async Task<Address> ReadAsync(RouteEndpoint endpoint)
    {
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
        var metadata = page is null ? endpoint.Metadata : await CompiledAsync(page, endpoint.Metadata);
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var takesForms = page is not null || methods.Any(method => method is not ("GET" or "HEAD"));
        return new Address(
            "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
            string.Join(',', methods),
            metadata.GetMetadata<IAuthorizeData>() is not null && metadata.GetMetadata<IAllowAnonymous>() is null,
            !takesForms || (page is null ? metadata.GetMetadata<Microsoft.AspNetCore.Antiforgery.IAntiforgeryMetadata>()?.RequiresValidation == true : metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is null));
    }

    private async Task<EndpointMetadataCollection> CompiledAsync(PageActionDescriptor page, EndpointMetadataCollection metadata)
    {
        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, metadata);
        return compiled.Endpoint?.Metadata ?? metadata;
    }

    private sealed record Address(string Route, string Methods, bool AsksForSignIn, bool IsProtected);
}
