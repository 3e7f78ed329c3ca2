using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Editing.Checks;

/// <summary>Knows which addresses within the site lead somewhere that a reader can open.</summary>
internal sealed class InternalLinks
{
    // Where people work, each with an account of their own; a cycle that is shared with everyone is the exception.
    private static readonly string[] Workplaces = ["admin", "cykler", "konto", "mitt", "moten", "redaktion"];

    private readonly ContentTypes _types;
    private readonly ISiteAddress _site;
    private readonly Lazy<IReadOnlyList<TemplateMatcher>> _pages;

    public InternalLinks(EndpointDataSource endpoints, ContentTypes types, ISiteAddress site)
    {
        (_types, _site) = (types, site);
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

        if (Home(link) is { } path)
        {
            return $"Länken {link} leder hit. Skriv den som {path}, så fungerar den också när webbplatsen byter adress.";
        }

        if (LeadsOut(link))
        {
            return null;
        }

        if (!link.StartsWith('/'))
        {
            return $"Länken ”{link}” saknar början. Skriv https:// före en annan webbplats, eller / före en sida här.";
        }

        return Workplaces.Contains(PathOf(link).Split('/')[1]) ? $"Länken {link} leder till en sida som läsare oftast inte kan öppna, eftersom man behöver logga in."
            : !LeadsSomewhere(PathOf(link), live) ? $"Länken {link} leder till en sida som inte finns eller inte är publicerad."
            : null;
    }

    /// <summary>What is wrong with where a picture is fetched from, or null when nothing is. Whether one of ours is there is not asked.</summary>
    public string? WhatIsWrongWithPicture(string address) =>
        Home(address) is { } path ? $"Bilden {address} finns här. Skriv adressen som {path}."
        : LeadsOut(address) ? $"Bilden {address} ligger på en annan webbplats och visas inte. Lägg in den under Bilder och filer och använd raden därifrån."
        : !address.StartsWith('/') ? $"Bilden ”{address}” saknar början. Lägg in den under Bilder och filer och använd raden därifrån."
        : null;

    /// <summary>An address without what follows the page.</summary>
    public static string PathOf(string link) => link.Split('?', '#')[0];

    // What follows our own host in a whole address, or null when it is somebody else's.
    private string? Home(string link) =>
        Uri.TryCreate(_site.Absolute("/"), UriKind.Absolute, out var ours) && Uri.TryCreate(link.StartsWith("//", StringComparison.Ordinal) ? $"{ours.Scheme}:{link}" : link, UriKind.Absolute, out var theirs)
        && theirs.Scheme is "http" or "https" && theirs.Host == ours.Host && theirs.Port == ours.Port ? theirs.PathAndQuery + theirs.Fragment : null;

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
