using System.Text.Json;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concepts as JSON-LD 1.1, with the same statements as the Turtle.</summary>
internal static class SkosJson
{
    public const string ContentType = "application/ld+json";

    public static byte[] Write(Thesaurus thesaurus) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dct"] = "http://purl.org/dc/terms/",
                ["skos"] = "http://www.w3.org/2004/02/skos/core#",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
                ["dct:license"] = Typed("@id"),
                ["dct:modified"] = Typed("xsd:dateTime"),
                ["skos:hasTopConcept"] = Typed("@id"),
                ["skos:topConceptOf"] = Typed("@id"),
                ["skos:inScheme"] = Typed("@id"),
                ["skos:related"] = Typed("@id"),
            },
            ["@graph"] = new JsonArray([Scheme(thesaurus), .. thesaurus.Concepts.Select(concept => Concept(concept, thesaurus.Address))]),
        },
        ContentJson.Options);

    private static JsonObject Scheme(Thesaurus thesaurus) => new()
    {
        ["@id"] = thesaurus.Address,
        ["@type"] = "skos:ConceptScheme",
        ["dct:title"] = Text(thesaurus.Title, "sv"),
        ["dct:license"] = thesaurus.Licence,
        ["skos:hasTopConcept"] = List(thesaurus.Concepts.Select(concept => concept.Address)),
    };

    private static JsonObject Concept(Term concept, string scheme)
    {
        var labels = new JsonArray(Text(concept.Swedish, "sv"));
        if (concept.English != "")
        {
            labels.Add((JsonNode)Text(concept.English, "en"));
        }

        var node = new JsonObject { ["@id"] = concept.Address, ["@type"] = "skos:Concept", ["skos:prefLabel"] = labels };
        if (concept.Others.Count > 0)
        {
            node["skos:altLabel"] = List(concept.Others);
        }

        if (concept.Definition != "")
        {
            node["skos:definition"] = Text(concept.Definition, "sv");
        }

        if (concept.Source != "")
        {
            node["dct:source"] = Text(concept.Source, "sv");
        }

        node["skos:related"] = List(concept.Related);
        node["dct:modified"] = concept.Changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        node["skos:inScheme"] = scheme;
        node["skos:topConceptOf"] = scheme;
        return node;
    }

    private static JsonObject Typed(string type) => new() { ["@type"] = type };

    private static JsonObject Text(string text, string language) => new() { ["@value"] = text, ["@language"] = language };

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
