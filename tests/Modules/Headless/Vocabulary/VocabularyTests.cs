using System.Text.Json;

namespace NaraVard.Tests.Headless.Vocabulary;

public sealed class VocabularyTests(Site site)
{
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Cycle = "http://localhost/begrepp/larandecykel";

    [Fact]
    public async Task The_concept_list_is_a_scheme_of_concepts_that_know_each_other()
    {
        var statements = await TurtleAsync();

        var concepts = statements.Where(s => s.Object.Text == $"{Skos}Concept").Select(s => s.Subject).ToList();
        Assert.True(concepts.Count >= 19);
        Assert.Single(statements, s => s.Object.Text == $"{Skos}ConceptScheme");
        Assert.Contains((Cycle, $"{Skos}prefLabel", new Value("Lärandecykel", "@sv")), statements);
        Assert.Contains((Cycle, $"{Skos}prefLabel", new Value("Learning Cycle", "@en")), statements);
        Assert.Contains((Cycle, $"{Skos}inScheme", new Value("http://localhost/begrepp", "address")), statements);
        Assert.Contains(statements, s => s.Subject == Cycle && s.Predicate == $"{Skos}definition" && s.Object.Text.StartsWith("En lärandecykel är", StringComparison.Ordinal));

    }

    // The conditions of the recommendation, and what a reader of vocabularies takes for granted.
    [Theory]
    [InlineData("/begrepp")]
    [InlineData("/teman")]
    public async Task The_vocabulary_keeps_the_rules_of_skos(string page)
    {
        await Published.ConceptAsync(site, "Text.", concept => concept with { English = "Twice said", Synonyms = [concept.Title, "Twice said", "andra ord", "andra ord"] });

        var statements = await TurtleAsync($"{page}.ttl");

        var (scheme, all) = ($"http://localhost{page}", statements.ToLookup(s => s.Predicate[(s.Predicate.LastIndexOfAny(['#', '/']) + 1)..]));
        var concepts = statements.Where(s => s.Object.Text == $"{Skos}Concept").Select(s => s.Subject).ToHashSet();
        Assert.NotEmpty(concepts);
        Assert.DoesNotContain(scheme, concepts); // S9
        Assert.All(concepts, concept => Assert.Single(all["prefLabel"], s => s.Subject == concept && s.Object.Kind == "@sv"));
        Assert.All(all["prefLabel"].GroupBy(s => (s.Subject, s.Object.Kind)), labels => Assert.Single(labels)); // S14
        Assert.Empty(all["altLabel"].Select(s => (s.Subject, s.Object.Text)).Intersect(all["prefLabel"].Select(s => (s.Subject, s.Object.Text)))); // S13
        Assert.Distinct(statements);
        Assert.Equal(concepts.Order(), all["inScheme"].Where(s => s.Object.Text == scheme).Select(s => s.Subject).Order());
        Assert.Equal(concepts.Order(), all["topConceptOf"].Where(s => s.Object.Text == scheme).Select(s => s.Subject).Order()); // S8
        Assert.Equal(concepts.Order(), all["hasTopConcept"].Where(s => s.Subject == scheme).Select(s => s.Object.Text).Order());
        Assert.All(all["related"], s => Assert.True(concepts.Contains(s.Object.Text) && s.Object.Text != s.Subject)); // S19
        Assert.DoesNotContain(all["definition"], s => s.Object.Text.EndsWith('…'));
    }

    [Fact]
    public async Task Other_words_are_other_names()
    {
        var slug = await Published.ConceptAsync(site, "Text.", concept => concept with { Synonyms = ["ett \"annat\" ord"] });

        var theme = (await TurtleAsync("/teman.ttl")).Where(s => s.Subject == "http://localhost/teman/uppgiftsvaxling" && s.Predicate == $"{Skos}altLabel");
        var concept = (await TurtleAsync()).Single(s => s.Subject.EndsWith(slug, StringComparison.Ordinal) && s.Predicate == $"{Skos}altLabel");
        using var json = await site.Visitor().Client.GetAsync("/teman.jsonld");

        Assert.Equal(["kompetensväxling", "task shifting"], theme.Select(s => s.Object.Text).Order());
        Assert.Equal("ett \"annat\" ord", concept.Object.Text);
        var nodes = JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement.GetProperty("@graph").EnumerateArray();
        var node = nodes.Single(n => n.GetProperty("@id").GetString() == "http://localhost/teman/uppgiftsvaxling");
        Assert.Equal(["kompetensväxling", "task shifting"], node.GetProperty("skos:altLabel").EnumerateArray().Select(label => label.GetString()).Order());
    }

    [Fact]
    public async Task Every_concept_is_named_by_the_address_of_its_page()
    {
        var concepts = (await TurtleAsync()).Where(s => s.Object.Text == $"{Skos}Concept").Select(s => new Uri(s.Subject).AbsolutePath).ToList();

        foreach (var concept in concepts.Take(5))
        {
            await site.Visitor().OpenAsync(concept);
        }
    }

    [Theory]
    [InlineData("Säger \"ja\" och \\ nej")]
    [InlineData("Slutar så här \\")]
    [InlineData("\"\"\" . <http://ond.example> a \"x")]
    [InlineData("Två\trader\u0001 ’citerade’ 😀")]
    public async Task Any_text_comes_through_as_it_is(string title)
    {
        var slug = await Published.ConceptAsync(site, "Text.", concept => concept with { Title = title, English = title });

        var label = (await TurtleAsync()).Single(s => s.Subject.EndsWith(slug, StringComparison.Ordinal) && s.Predicate == $"{Skos}prefLabel" && s.Object.Kind == "@en");

        Assert.Equal(title.Replace('\u0001', ' '), label.Object.Text);
    }

    [Fact]
    public async Task The_json_says_the_same()
    {
        using var answer = await site.Visitor().Client.GetAsync("/begrepp.jsonld");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/ld+json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var nodes = json.GetProperty("@graph").EnumerateArray().ToDictionary(node => node.GetProperty("@id").GetString()!);
        Assert.Equal("skos:ConceptScheme", nodes["http://localhost/begrepp"].GetProperty("@type").GetString());
        var cycle = nodes[Cycle];
        Assert.Equal("Lärandecykel", cycle.GetProperty("skos:prefLabel")[0].GetProperty("@value").GetString());
        Assert.Equal(
            (await TurtleAsync()).Where(s => s.Subject == Cycle && s.Predicate == $"{Skos}related").Select(s => s.Object.Text).Order(),
            cycle.GetProperty("skos:related").EnumerateArray().Select(related => related.GetString()!).Order());
    }

    private async Task<IReadOnlyList<(string Subject, string Predicate, Value Object)>> TurtleAsync(string address = "/begrepp.ttl")
    {
        using var answer = await site.Visitor().Client.GetAsync(address);
        Assert.Equal("text/turtle; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return TurtleReader.Read(await answer.Content.ReadAsStringAsync());
    }
}
