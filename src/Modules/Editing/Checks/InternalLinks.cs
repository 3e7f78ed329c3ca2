using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Checks;

/// <summary>Knows which addresses within the site lead somewhere.</summary>
internal sealed class InternalLinks
{
    private readonly ContentTypes _types;
    private readonly Lazy<IReadOnlyList<TemplateMatcher>> _pages;

    public InternalLinks(EndpointDataSource endpoints, ContentTypes types)
    {
        _types = types;
        _pages = new(() => Pages(endpoints));
    }

    /// <summary>What is wrong with a link, or null when nothing is, or when it leads out of the site.</summary>
    /// <param name="link">Where the link leads, as written.</param>
    /// <param name="anchors">The places on the page itself that can be linked to.</param>
    /// <param name="live">What is public.</param>
    public string? WhatIsWrong(string link, IReadOnlySet<string> anchors, LiveSnapshot live)
    {
        if (link.StartsWith('#'))
        {
            return anchors.Contains(link[1..]) ? null : $"Länken {link} leder till en rubrik som inte finns på sidan.";
        }

        if (LeadsOut(link))
        {
            return null;
        }

        if (!link.StartsWith('/'))
        {
            return $"Länken ”{link}” saknar början. Skriv https:// före en annan webbplats, eller / före en sida här.";
        }

        return LeadsSomewhere(link.Split('?', '#')[0], live) ? null : $"Länken {link} leder till en sida som inte finns eller inte är publicerad.";
    }

    private static bool LeadsOut(string link) => link.StartsWith("//", StringComparison.Ordinal) || link.IndexOf(':', StringComparison.Ordinal) > 0;

    // What has a page of its own is told by the item that is public there; the page's route would take any word.
    private bool LeadsSomewhere(string path, LiveSnapshot live) =>
        _pages.Value.Any(page => page.TryMatch(new PathString(path), []))
        || _types.All.Any(type => path.StartsWith($"{type.Address}/", StringComparison.Ordinal) && live.Find(type.Name, path[(type.Address.Length + 1)..]) is not null);

    private IReadOnlyList<TemplateMatcher> Pages(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(CanBeRead)
            .Select(endpoint => (endpoint.RoutePattern.RawText ?? "").TrimStart('/')).Where(route => !IsOfItems(route)).Distinct()
            .Select(route => new TemplateMatcher(TemplateParser.Parse(route), [])),
    ];

    // "exempel/{slug}", and what takes every address there is.
    private bool IsOfItems(string route) =>
        route.Contains("{**", StringComparison.Ordinal) || _types.All.Any(type => route.StartsWith($"{type.Address[1..]}/{{", StringComparison.Ordinal) && route.EndsWith('}') && route.Count(c => c == '/') == 1);

    private static bool CanBeRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(HttpMethods.Get);
}
