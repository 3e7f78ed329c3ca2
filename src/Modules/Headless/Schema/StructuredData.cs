using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Schema;

/// <summary>
/// What a public page says about itself to machines, as schema.org in JSON-LD. The only place that writes a script element, and what it writes never runs:
/// it is a block of data, in which each &lt; is escaped, so no text can end it.
/// </summary>
internal sealed class StructuredData(LiveContent content, ContentTypes types, SchemaOrg schema, SchemaPages pages, ISiteAddress site)
{
    // Å ä ö stay readable; < > & ' are escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="path">The path of a page.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>A script element with data, or nothing when there is nothing to say of the page.</returns>
    public async Task<IHtmlContent> OfAsync(string path, CancellationToken ct)
    {
        JsonArray graph = pages.Describe(path) is { } page ? [page] : await OfItemAsync(path, ct);
        return graph.Count == 0
            ? HtmlString.Empty
            : new HtmlString($"<script type=\"application/ld+json\">{new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Options)}</script>");
    }

    private async Task<JsonArray> OfItemAsync(string path, CancellationToken ct)
    {
        var at = path.LastIndexOf('/');
        if (at <= 0 || types.All.FirstOrDefault(type => type.Address == path[..at]) is not { } type)
        {
            return [];
        }

        var snapshot = await content.NowAsync(ct);
        return snapshot.Find(type.Name, path[(at + 1)..]) is { } item ? [schema.Describe(item, snapshot), Breadcrumb(item)] : [];
    }

    private JsonObject Breadcrumb(LiveItem item)
    {
        (string Name, string Path)[] steps = [("Start", "/"), (item.Type.Plural, item.Type.Address), (item.Any.Title, item.Address)];
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. steps.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Name,
                ["item"] = site.Absolute(step.Path),
            })]),
        };
    }
}
