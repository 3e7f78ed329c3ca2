using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>A changed value is written where it stands; nothing else in the file moves.</summary>
public sealed class YamlPatchTests
{
    private const string Before =
        """
        # Hör till nivån team
        title: Team   # kort
        intro: >-
          En lång
          inledning.
        year: 2025
        themes: [vard, "Två ord"]
        source: {document: "En källa", year: 2025}
        questions:
          - id: a
            text: "Första?"
            more: []
          # den andra
          - id: b
            text: >-
              Andra
              frågan?
            more:
              - "Och sen?"
          - id: c
            text: Tredje
        end: sist
        """;

    [Theory]
    [InlineData("""{"title":"Laget"}""", "title: Team ", "title: Laget ")]
    [InlineData("""{"title":"Laget: vi"}""", "title: Team ", "title: \"Laget: vi\" ")]
    [InlineData("""{"intro":"En kort inledning."}""", "  En lång\n  inledning.\n", "  En kort inledning.\n")]
    [InlineData("""{"intro":"Ett stycke.\nEtt till."}""", "  En lång\n  inledning.\n", "  Ett stycke.\n\n  Ett till.\n")]
    [InlineData("""{"year":2026}""", "year: 2025\nthemes", "year: 2026\nthemes")]
    [InlineData("""{"year":null}""", "year: 2025\nthemes", "themes")]
    [InlineData("""{"themes":["Två ord","vard"]}""", "[vard, \"Två ord\"]", "[\"Två ord\", vard]")]
    [InlineData("""{"themes":[]}""", "[vard, \"Två ord\"]", "[]")]
    [InlineData("""{"themes":["vard","Två ord","ny"]}""", "\"Två ord\"]", "\"Två ord\", ny]")]
    [InlineData("""{"source":{"document":"En annan","year":2025}}""", "\"En källa\"", "\"En annan\"")]
    [InlineData("""{"source":{"document":"En källa","section":"Sid 3","year":null}}""", "\"En källa\", year: 2025", "\"En källa\", section: \"Sid 3\"")]
    [InlineData("""{"questions":[{"id":"a","text":"Ändrad?","more":[]},"b","c"]}""", "\"Första?\"", "\"Ändrad?\"")]
    [InlineData("""{"questions":[{"id":"a","text":"Första?","more":["Ja?"]},"b","c"]}""", "    more: []\n", "    more:\n      - \"Ja?\"\n")]
    [InlineData("""{"questions":["a",{"id":"b","text":"Andra frågan?","more":[]},"c"]}""", "    more:\n      - \"Och sen?\"\n", "    more: []\n")]
    [InlineData("""{"questions":["a","c"]}""", "\n  # den andra\n  - id: b\n    text: >-\n      Andra\n      frågan?\n    more:\n      - \"Och sen?\"", "")]
    [InlineData("""{"questions":["a","b",{"id":"n","text":"Ny?","more":["Mer?"]},"c"]}""", "\n  - id: c", "\n  - id: n\n    text: \"Ny?\"\n    more:\n      - \"Mer?\"\n  - id: c")]
    [InlineData("""{"questions":["a","c","b"]}""", "  # den andra\n  - id: b\n    text: >-\n      Andra\n      frågan?\n    more:\n      - \"Och sen?\"\n  - id: c\n    text: Tredje\n", "  - id: c\n    text: Tredje\n  - id: b\n    text: >-\n      Andra\n      frågan?\n    more:\n      - \"Och sen?\"\n")]
    [InlineData("""{"added":"Nytt värde"}""", "\nend: sist", "\nadded: \"Nytt värde\"\nend: sist")]
    public void Only_what_changed_is_written_anew(string change, string old, string now)
    {
        var before = Values();
        var after = Values();
        foreach (var (key, value) in (JsonObject)JsonNode.Parse(change)!)
        {
            after[key] = key == "questions" ? new JsonArray([.. ((JsonArray)value!).Select(item => item is JsonObject ? item.DeepClone() : Question(item!.ToString()))]) : value?.DeepClone();
        }

        Assert.Contains(old, Before);
        Assert.Equal(Before.Replace(old, now, StringComparison.Ordinal), YamlPatch.Of(Before, before, after, spread: true));
    }

    private static JsonObject Values() => (JsonObject)JsonNode.Parse(
        """
        {"title":"Team","intro":"En lång inledning.","year":2025,"themes":["vard","Två ord"],"source":{"document":"En källa","section":"","year":2025},
         "questions":[{"id":"a","text":"Första?","more":[]},{"id":"b","text":"Andra frågan?","more":["Och sen?"]},{"id":"c","text":"Tredje","more":[]}],"added":"","end":"sist"}
        """)!;

    private static JsonNode Question(string id) => ((JsonArray)Values()["questions"]!).Single(question => question!["id"]!.ToString() == id)!.DeepClone();
}
