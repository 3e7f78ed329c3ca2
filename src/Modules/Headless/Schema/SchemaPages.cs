using System.Text.Json.Nodes;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Schema;

/// <summary>The public pages that are no items, in the words of schema.org: the start page, the lists, and what can be downloaded.</summary>
internal sealed class SchemaPages(ContentTypes types, SchemaOrg schema, ISiteAddress site, Licence licence)
{
    /// <param name="path">The path of a page.</param>
    /// <returns>What it is, or null when there is nothing to say.</returns>
    public JsonObject? Describe(string path) => path switch
    {
        "/" => Start(),
        OpenDataEndpoints.Page => OpenData(),
        _ => types.All.FirstOrDefault(type => type.Address == path) is { } type ? Page("CollectionPage", path, type.Plural) : null,
    };

    // The page for searching belongs to Search.
    private JsonObject Start()
    {
        var start = schema.WebSite();
        start["inLanguage"] = "sv";
        start["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = site.Absolute("/sok?q={q}") },
            ["query-input"] = "required name=q",
        };
        return start;
    }

    private JsonObject OpenData()
    {
        var catalog = Page("DataCatalog", OpenDataEndpoints.Page, "Öppna data från NäraVård");
        catalog["license"] = licence.Address;
        catalog["dataset"] = new JsonArray(new JsonObject
        {
            ["@type"] = "Dataset",
            ["name"] = "Allt som är publicerat på NäraVård",
            ["description"] = "Exempel, mönster, frågor, begrepp, metoder, guidesidor, serien, teman, källor och siffror om lärande i vård och omsorg, med källor och villkor. Utan personuppgifter.",
            ["url"] = site.Absolute(OpenDataEndpoints.Page),
            ["inLanguage"] = "sv",
            ["license"] = licence.Address,
            ["isAccessibleForFree"] = true,
            ["distribution"] = new JsonArray(
                Download("JSON Lines", OpenDataEndpoints.JsonLinesType, OpenDataEndpoints.JsonLines),
                Download("CSV i ett ZIP-arkiv", OpenDataEndpoints.CsvArchiveType, OpenDataEndpoints.CsvArchive)),
        });
        return catalog;
    }

    private JsonObject Download(string name, string type, string path) =>
        new() { ["@type"] = "DataDownload", ["name"] = name, ["encodingFormat"] = type, ["contentUrl"] = site.Absolute(path) };

    private JsonObject Page(string type, string path, string name) => new()
    {
        ["@type"] = type,
        ["@id"] = site.Absolute(path),
        ["url"] = site.Absolute(path),
        ["name"] = name,
        ["inLanguage"] = "sv",
        ["isPartOf"] = schema.WebSite(),
    };
}
