using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>One thing that can be asked of the site: an address by a method, and the handler of its page.</summary>
/// <param name="Module">The module whose code answers; Web for the shell.</param>
/// <param name="Method">GET, which HEAD follows, or what changes something.</param>
/// <param name="Route">The address as the code spells it: "/cykler/{id:guid}/teamet".</param>
/// <param name="Handler">The handler of the page that a form names, or null.</param>
/// <param name="IsProtected">Whether it takes nothing, or only a form with our token.</param>
internal sealed partial record SiteAct(string Module, string Method, string Route, string? Handler, bool IsProtected)
{
    // Files of the theme that are not built yet; the framework adds it in Development alone.
    private const string DevelopmentFiles = "{**path:file}";

    /// <summary>The address as the table spells it.</summary>
    public string Address => TypeOfParameter().Replace(Route, "{$1}") + Query;

    public string Query => Handler is null ? "" : $"?handler={Handler}";

    public string Key => $"{Method} {Address}";

    public bool Changes => Method != "GET";

    /// <summary>Everything that can be asked of the site, but its static files and live connections.</summary>
    public static async Task<IReadOnlyList<SiteAct>> AllAsync(Site site)
    {
        List<SiteAct> acts = [];
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // A live connection is no request that is answered; who may listen is asked in JoiningTests.
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<HubMetadata>() is null && endpoint.RoutePattern.RawText != DevelopmentFiles)
            {
                var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
                acts.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                    ? OfPage(page.RelativePath, route, await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata))
                    : OfEndpoint(route, endpoint.Metadata));
            }
        }

        return [.. acts.OrderBy(act => act.Module).ThenBy(act => act.Address, StringComparer.Ordinal).ThenBy(act => act.Method)];
    }

    private static IEnumerable<SiteAct> OfPage(string path, string route, CompiledPageActionDescriptor page)
    {
        var module = path.Split('/') is [_, "Modules", var name, ..] ? name : "Web";
        var isProtected = !page.ModelTypeInfo!.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true);

        // An override of OnPageHandlerExecution counts as a handler of the method PAGE, which the site refuses.
        var handlers = page.HandlerMethods.Where(handler => handler.HttpMethod != "Page").Select(handler => new SiteAct(module, handler.HttpMethod.ToUpperInvariant(), route, handler.Name, handler.HttpMethod == "Get" || isProtected)).ToList();
        return handlers.Exists(act => act.Key == $"GET {act.Address}" && act.Handler is null) ? handlers : handlers.Prepend(new SiteAct(module, "GET", route, null, true));
    }

    private static IEnumerable<SiteAct> OfEndpoint(string route, EndpointMetadataCollection metadata)
    {
        var module = metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace?.Split('.').ElementAtOrDefault(1) ?? "Web";
        var isProtected = metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation == true;
        return (metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD")
            .Select(method => new SiteAct(module, method, route, null, method == "GET" || isProtected));
    }

    [GeneratedRegex(@"\{\*{0,2}([^}:]+):[^}]+\}")]
    private static partial Regex TypeOfParameter();
}
