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
internal sealed class StructuredData(LiveContent content, ContentTypes types, SchemaOrg schema, ISiteAddress site)
{
    // Å ä ö stay readable; < > & ' are escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="address">The path of an item's page.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>A script element with data, or nothing when no item is published there.</returns>
    public async Task<IHtmlContent> OfAsync(string address, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        return Find(snapshot, address) is { } item
            ? new HtmlString($"<script type=\"application/ld+json\">{Graph(item, snapshot).ToJsonString(Options)}</script>")
            : HtmlString.Empty;
    }

    private LiveItem? Find(LiveSnapshot snapshot, string address)
    {
        var at = address.LastIndexOf('/');
        return types.All.FirstOrDefault(type => type.Address == address[..at]) is { } type ? snapshot.Find(type.Name, address[(at + 1)..]) : null;
    }

    private JsonObject Graph(LiveItem item, LiveSnapshot snapshot) => new()
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray(schema.Describe(item, snapshot), Breadcrumb(item)),
    };

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
