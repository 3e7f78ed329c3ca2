using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Schema;

/// <summary>
/// An item in the words of schema.org. Only what its record says: no author, rating or image is made up. A method is no HowTo, since its record has no steps.
/// </summary>
internal sealed partial class SchemaOrg(ISiteAddress site, Licence licence)
{
    public JsonObject Describe(LiveItem item, LiveSnapshot content)
    {
        var facts = ItemFacts.Of(item);
        var described = new JsonObject
        {
            ["@type"] = TypeOf(item.Type),
            ["@id"] = site.Absolute(item.Address),
            ["url"] = site.Absolute(item.Address),
            ["name"] = item.Any.Title,
            ["description"] = OrNull(item.Any.Lead),
            ["inLanguage"] = "sv",
        };
        if (item.Type.Name is "concept" or "theme")
        {
            DescribeTerm(described, item, facts);
        }
        else
        {
            DescribeWork(described, item, facts, content);
        }

        foreach (var empty in described.Where(property => property.Value is null or JsonArray { Count: 0 }).Select(property => property.Key).ToList())
        {
            described.Remove(empty);
        }

        return described;
    }

    public JsonObject WebSite() => new() { ["@type"] = "WebSite", ["name"] = "NäraVård", ["url"] = site.Absolute("/") };

    // Types that this doesn't know are web pages, which is true of everything.
    private static JsonNode TypeOf(ContentType type) => type.Name switch
    {
        "example" or "pattern" or "guide" or "source" or "consequences" => "Article",
        "method" => "TechArticle",
        "series-issue" => new JsonArray("Article", "PublicationIssue"),
        "dataset" or "register" => "Dataset",
        "concept" or "theme" => "DefinedTerm",
        "question-table" => "LearningResource",
        _ => "WebPage",
    };

    private void DescribeTerm(JsonObject described, LiveItem item, ItemFacts facts)
    {
        described["alternateName"] = OrNull(facts.Text("english"));
        described["inDefinedTermSet"] = new JsonObject { ["@type"] = "DefinedTermSet", ["name"] = item.Type.Plural, ["url"] = site.Absolute(item.Type.Address) };
    }

    private void DescribeWork(JsonObject described, LiveItem item, ItemFacts facts, LiveSnapshot content)
    {
        described["headline"] = item.Type.Name is "dataset" or "register" ? null : item.Any.Title;
        described["genre"] = OrNull(item.Any.Label);
        described["datePublished"] = item.FirstPublishedAt.ToString("O", CultureInfo.InvariantCulture);
        described["dateModified"] = item.PublishedAt.ToString("O", CultureInfo.InvariantCulture);
        described["isPartOf"] = item.Type.Name == "series-issue"
            ? new JsonObject { ["@type"] = "Periodical", ["name"] = "Från datainsamling till insikter", ["url"] = site.Absolute(item.Type.Address) }
            : WebSite();
        described["license"] = licence.Address;
        described["about"] = new JsonArray([.. facts.Themes.Select(theme => content.Find("theme", theme)).OfType<LiveItem>().Select(Term)]);
        described["spatialCoverage"] = new JsonArray([.. Places(facts)]);
        described["issueNumber"] = item.Type.Name == "series-issue" ? OrNull(facts.Text("number")) : null;
        described["isBasedOn"] = facts.Source is { Document.Length: > 0 } source ? Report(source, content) : null;
        switch (item.Type.Name)
        {
            case "source":
                described["isBasedOn"] = Report(item.Any.Title, facts.Text("publisher"), facts.Text("year"));
                break;
            case "dataset" or "register":
                described["temporalCoverage"] = Period(facts.Text("period"));

                // The file's page belongs to Library.
                described["distribution"] = new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = "text/csv", ["contentUrl"] = site.Absolute($"/siffror/{item.Slug}.csv") };
                break;
        }
    }

    private JsonNode Term(LiveItem theme) => new JsonObject { ["@type"] = "DefinedTerm", ["name"] = theme.Any.Title, ["url"] = site.Absolute(theme.Address) };

    private static IEnumerable<JsonNode> Places(ItemFacts facts) =>
        facts.Places.Select(place => new JsonObject { ["@type"] = "Place", ["name"] = place })
            .Concat(facts.List("countries").Select(code => new JsonObject { ["@type"] = "Country", ["identifier"] = code }));

    private static JsonObject Report(SourceReference source, LiveSnapshot content)
    {
        var digest = content.Items.FirstOrDefault(item => item.Type.Name == "source" && item.Any.Title == source.Document);
        return Report(source.Document, digest is null ? "" : ItemFacts.Of(digest).Text("publisher"), source.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
    }

    private static JsonObject Report(string title, string publisher, string year)
    {
        var report = new JsonObject { ["@type"] = "Report", ["name"] = title };
        if (publisher != "")
        {
            // As it stands: the record doesn't say whether it names an organisation or people.
            report["publisher"] = publisher;
        }

        if (year != "")
        {
            report["datePublished"] = year;
        }

        return report;
    }

    // Only a period that is years and nothing else has a form that machines read (ISO 8601).
    private static JsonNode? Period(string period) => Years().Match(period) is { Success: true } years
        ? years.Groups["to"].Success ? $"{years.Groups["from"].Value}/{years.Groups["to"].Value}" : years.Groups["from"].Value
        : null;

    private static JsonNode? OrNull(string text) => text == "" ? null : text;

    [GeneratedRegex("^(?<from>[0-9]{4})(?:[–-](?<to>[0-9]{4}))?$")]
    private static partial Regex Years();
}
