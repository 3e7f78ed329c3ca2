using System.Globalization;
using System.Text;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concepts as Turtle (W3C Recommendation, 25 February 2014).</summary>
internal static class Turtle
{
    public const string ContentType = "text/turtle";

    public static byte[] Write(Thesaurus thesaurus)
    {
        var turtle = new StringBuilder(
            """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """);
        Statement(
            turtle, thesaurus.Address, "skos:ConceptScheme",
            [
                $"dct:title {Text(thesaurus.Title, "sv")}",
                $"dct:license {Name(thesaurus.Licence)}",
                .. thesaurus.Concepts.Select(concept => $"skos:hasTopConcept {Name(concept.Address)}"),
            ]);
        foreach (var concept in thesaurus.Concepts)
        {
            Statement(turtle, concept.Address, "skos:Concept", [.. Facts(concept, thesaurus.Address)]);
        }

        return Encoding.UTF8.GetBytes(turtle.ToString());
    }

    private static IEnumerable<string> Facts(Term concept, string scheme)
    {
        yield return $"skos:prefLabel {Text(concept.Swedish, "sv")}";
        if (concept.English != "")
        {
            yield return $"skos:prefLabel {Text(concept.English, "en")}";
        }

        foreach (var other in concept.Others)
        {
            yield return $"skos:altLabel {Text(other)}";
        }

        if (concept.Definition != "")
        {
            yield return $"skos:definition {Text(concept.Definition, "sv")}";
        }

        foreach (var related in concept.Related)
        {
            yield return $"skos:related {Name(related)}";
        }

        if (concept.Source != "")
        {
            yield return $"dct:source {Text(concept.Source, "sv")}";
        }

        yield return $"dct:modified \"{concept.Changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\"^^xsd:dateTime";
        yield return $"skos:inScheme {Name(scheme)}";
        yield return $"skos:topConceptOf {Name(scheme)}";
    }

    private static void Statement(StringBuilder turtle, string subject, string type, IEnumerable<string> facts) =>
        turtle.Append('\n').Append(Name(subject)).Append(" a ").Append(type).AppendJoin("", facts.Select(fact => $" ;\n  {fact}")).Append(" .\n");

    // The grammar's IRIREF forbids these, and what stands below a blank.
    private static string Name(string address) =>
        $"<{string.Concat(address.Select(c => c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal) ? $"\\u{(int)c:X4}" : $"{c}"))}>";

    // STRING_LITERAL_QUOTE: everything but these four may stand as it is.
    private static string Text(string text, string language) => $"{Text(text)}@{language}";

    private static string Text(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
}
