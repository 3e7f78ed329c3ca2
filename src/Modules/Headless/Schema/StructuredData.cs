using System.Collections.Concurrent;
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
        if (pages.Describe(path) is { } page)
        {
            return Element([page]);
        }

        var at = path.LastIndexOf('/');
        if (at <= 0 || types.All.FirstOrDefault(type => type.Address == path[..at]) is not { } type)
        {
            return HtmlString.Empty;
        }

        var snapshot = await content.NowAsync(ct);
        return snapshot.Find(type.Name, path[(at + 1)..]) is { } item ? snapshot.Derive(_ => new Described()).Of(item, () => Element([schema.Describe(item, snapshot), Breadcrumb(item)])) : HtmlString.Empty;
    }

    private static HtmlString Element(JsonArray graph) =>
        new($"<script type=\"application/ld+json\">{new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Options)}</script>");

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

    /// <summary>What has been said of the items of a snapshot; the first to be read are those that are read most.</summary>
    private sealed class Described
    {
        private const int Most = 1000;

        private readonly ConcurrentDictionary<Guid, HtmlString> _said = [];
        private int _count;

        public HtmlString Of(LiveItem item, Func<HtmlString> say)
        {
            if (_said.TryGetValue(item.Id, out var said))
            {
                return said;
            }

            said = say();
            if (Interlocked.Increment(ref _count) <= Most)
            {
                _said[item.Id] = said;
            }

            return said;
        }
    }
}
