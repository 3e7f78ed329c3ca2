using NaraVard.Kernel.Content;
using NaraVard.Library;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>A broken file is told of with file, line and reason.</summary>
public sealed class ContentFileTests
{
    private const string Concept =
        """
        ---
        type: concept
        slug: larande
        title: Lärande
        english: learning
        related: []
        source: {document: "En källa", section: "1", year: 2025}
        ---
        Att lära är att förstå på ett nytt sätt.
        """;

    [Fact]
    public void A_sound_file_has_no_faults()
    {
        var file = Read("concepts/larande.md", Concept);

        Assert.Empty(file.Faults);
        Assert.Equal("larande", file.Slug);
    }

    [Theory]
    [InlineData("title: Lärande", "title: \"Lärande", 4, "YAML")]
    [InlineData("title: Lärande", "title: [Lärande", 1, "YAML")]
    [InlineData("title: Lärande", "title: [Lärande}", 4, "YAML")]
    [InlineData("title: Lärande", "title: &a [*a]", 4, "ankare")]
    [InlineData("title: Lärande", "title: *okand", 4, "ankare")]
    [InlineData("title: Lärande", "title: \"L\\0rande\"", 4, "tecken som inte är text")]
    [InlineData("title: Lärande", "title: \"L\\uFFFErande\"", 4, "tecken som inte är text")]
    [InlineData("title: Lärande", "title: \"L\\uD800rande\"", 4, "YAML")]
    [InlineData("title: Lärande", "title: \"Om \\x36\\x340823-3234\"", 1, "texten innehåller ett personnummer")]
    [InlineData("title: Lärande", "\ttitle: Lärande", 3, "YAML")]
    [InlineData("title: Lärande", "title: Lärande\ntitle: Lärande", 5, "YAML")]
    [InlineData("title: Lärande", "title: Lärande\n[a, b]: c", 5, "YAML")]
    [InlineData("title: Lärande", "title: Lärande\n- punkt", 5, "YAML")]
    [InlineData("english: learning", "engelska: learning", 5, "”engelska” är inte en känd nyckel")]
    [InlineData("type: concept", "type: pattern", 2, "”type” ska vara ”concept”")]
    [InlineData("slug: larande", "slug: lara", 3, "”slug” ska vara filens namn, ”larande”")]
    [InlineData("title: Lärande", "title:", 4, "Skriv en titel")]
    [InlineData("related: []", "related: larandecykel", 6, "”related”")]
    [InlineData("year: 2025", "year: i fjol", 7, "”source.year” kan inte vara ”i fjol”")]
    [InlineData("---\ntype", "type", 1, "tre streck")]
    public void A_broken_file_says_where_and_why(string sound, string broken, int line, string reason)
    {
        var file = Read("concepts/larande.md", Concept.Replace(sound, broken, StringComparison.Ordinal));

        var fault = Assert.Single(file.Faults);
        Assert.Equal(("concepts/larande.md", line), (fault.File, fault.Line));
        Assert.Contains(reason, fault.Reason);
    }

    [Fact]
    public void No_file_has_the_name_of_the_address_where_something_new_is_written() =>
        Assert.Contains(Read("concepts/nytt.md", Concept.Replace("slug: larande", "slug: nytt", StringComparison.Ordinal)).Faults, fault => fault.Reason.Contains("får inte heta ”nytt”", StringComparison.Ordinal));

    // A tree that deep would bring the process down before it could say anything.
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("[", "")]
    public void Brackets_within_brackets_are_refused_before_they_are_followed(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 50_000)) + string.Concat(Enumerable.Repeat(close, 50_000));

        var file = Read("concepts/larande.md", Concept.Replace("related: []", $"related:\n  {deep}", StringComparison.Ordinal));

        Assert.Contains("för djupt", Assert.Single(file.Faults).Reason);
    }

    [Fact]
    public void A_title_that_is_too_long_says_how_long_it_may_be()
    {
        var file = Read("concepts/larande.md", Concept.Replace("title: Lärande", $"title: {new string('a', 201)}", StringComparison.Ordinal));

        Assert.Equal("concepts/larande.md:4: Titeln får vara högst 200 tecken", Assert.Single(file.Faults).ToString());
    }

    [Theory]
    [InlineData("kind: example", "kind: dream", "”kind” kan inte vara ”dream”")]
    [InlineData("phase: provas", "phase: klart", "kan inte vara ”klart”")]
    [InlineData("systemLevels: [team]", "systemLevels: [team, grupp]", "”systemLevels[1]” kan inte vara ”grupp”")]
    [InlineData("systemLevels: [team]", "systemLevels: []", "Välj minst en nivå")]
    [InlineData("## Vad det gav", "## Vad det kostade", "rubriken ”## Vad det gav” saknas")]
    [InlineData("## Utgångsläge\n", "", "rubriken ”## Utgångsläge” saknas")]
    [InlineData("## Utgångsläge\n", "Löst.\n\n## Utgångsläge\n", "text före den första rubriken")]
    [InlineData("Det gav ro.", "", "Skriv vad det gav")]
    public void A_broken_example_says_why(string sound, string broken, string reason)
    {
        var file = Read("examples/ett.md", Samples.Example("Ett").Replace(sound, broken, StringComparison.Ordinal));

        Assert.Contains(file.Faults, fault => fault.Reason.Contains(reason, StringComparison.Ordinal) && fault.Line > 1);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_no_faults()
    {
        using var folder = new ContentCopy();
        folder.Write("concepts/larande.md", "\uFEFF" + Concept.ReplaceLineEndings("\r\n"));

        Assert.Empty(folder.Read().Faults);
    }

    [Fact]
    public void A_reference_to_something_that_is_not_there_stops_that_file_alone()
    {
        using var folder = new ContentCopy();
        folder.Write("themes/nara-vard.yaml", Samples.Theme);
        folder.Write("examples/ett.md", Samples.Example("Ett"));
        folder.Write("examples/annat.md", Samples.Example("Annat").Replace("themes: [nara-vard]", "themes: [rymden]", StringComparison.Ordinal));

        var reading = folder.Read();

        var fault = Assert.Single(reading.Faults);
        Assert.Equal("examples/annat.md", fault.File);
        Assert.Contains("”rymden” finns inte (theme)", fault.Reason);
        Assert.Equal(["ett", "nara-vard"], reading.Entries.Select(entry => entry.Slug).Order());
    }

    [Fact]
    public void A_file_of_no_known_type_in_a_shared_folder_is_told_of()
    {
        using var folder = new ContentCopy();
        folder.Write("data/okand.md", "---\ntype: nagot\n---\nText.\n");

        Assert.Contains("data/okand.md:1:", Assert.Single(folder.Read().Faults).ToString());
    }

    private static ContentFile Read(string path, string text)
    {
        var types = new ContentTypes();
        new LibraryModule().MapContent(types);
        var file = new ContentFile(path, text, types.All.First(type => path.StartsWith(type.Folder, StringComparison.Ordinal)), _ => null);
        Assert.Equal(file.Read() is null, file.Faults.Count > 0);
        return file;
    }
}
