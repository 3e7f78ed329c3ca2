using System.IO.Compression;
using System.Net;

namespace NaraVard.Tests.Editing.Taxonomies;

public sealed class TaxonomyTests(Site site)
{
    [Theory]
    [InlineData("/exempel?plats=helsingborgs kommun", "/exempel?plats=Helsingborgs stad")]
    [InlineData("/exempel?tema=kompetensväxling", "/exempel?tema=uppgiftsvaxling")]
    [InlineData("/exempel?tema=Task shifting", "/exempel?tema=uppgiftsvaxling")]
    public async Task A_filter_knows_a_theme_and_a_place_by_all_their_names(string byOther, string byOwn)
    {
        var reader = site.Visitor();

        var (found, expected) = (await reader.OpenAsync(byOther), await reader.OpenAsync(byOwn));

        Assert.NotEmpty(expected.QuerySelectorAll("main .card"));
        Assert.Equal(expected.QuerySelectorAll("main .card .card-link").Select(link => link.GetAttribute("href")), found.QuerySelectorAll("main .card .card-link").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_name_that_an_editor_gives_an_organisation_is_known_when_another_has_published_it_and_until_it_is_taken_away_again()
    {
        await using var own = new Site();
        var (editor, other, reader) = (await own.SignedInAsync("redaktor"), await own.SignedInAsync("granskare"), own.Visitor());
        using var added = await editor.SubmitAsync("/redaktion/taxonomier?q=Region Halland#handler=Add", ("Alias", "Hallandsregionen"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Hallandsregionen (utkast)", (await editor.OpenAsync("/redaktion/taxonomier?q=Hallandsregionen")).Text("main"));
        Assert.Empty((await reader.OpenAsync("/exempel?plats=hallandsregionen")).QuerySelectorAll("main .card"));

        await Editor.StepAsync(editor, Register, "Submit");
        await Editor.StepAsync(other, Register, "Publish");

        Assert.NotEmpty((await reader.OpenAsync("/exempel?plats=hallandsregionen")).QuerySelectorAll("main .card"));
        Assert.Contains("Region Halland", (await reader.OpenAsync("/sok?q=hallandsregionen")).Text("main"));
        Assert.DoesNotContain("utkast", (await editor.OpenAsync("/redaktion/taxonomier?q=Hallandsregionen")).Text("main"));
        Assert.Contains("Hallandsregionen,13,variant", await FileAsync(editor, "content/data/organisation-aliases.csv"));

        using var removed = await editor.SubmitAsync("/redaktion/taxonomier?q=Hallandsregionen#handler=Remove", ("Alias", "Hallandsregionen"));
        await Editor.StepAsync(editor, Register, "Submit");
        await Editor.StepAsync(other, Register, "Publish");
        Assert.Contains("Inget i registret heter så", (await editor.OpenAsync("/redaktion/taxonomier?q=Hallandsregionen")).Text("main"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Site.Root, "content/data/organisation-aliases.csv")), await FileAsync(editor, "content/data/organisation-aliases.csv"));
    }

    [Theory]
    [InlineData("AliasesCsv", "Nytt namn,9999,variant", "har koden ”9999”, som inte finns")]
    [InlineData("AliasesCsv", "Region Skåne,13,variant", "Två organisationer kan inte båda heta ”Region Skåne”")]
    [InlineData("Csv", "X1,Nytt,region,landskap,", "har nivån ”landskap”")]
    [InlineData("Csv", "13,Nytt,region,region,", "Koden ”13” finns på två rader")]
    public async Task A_register_that_filters_could_not_read_is_refused(string field, string row, string why)
    {
        var editor = await site.SignedInAsync("redaktor");
        var now = ((AngleSharp.Html.Dom.IHtmlTextAreaElement)(await editor.OpenAsync(Register)).QuerySelector($"#{field}")!).Value;

        using var answer = await editor.SubmitAsync(Register, (field, $"{now}\n{row}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, (await Visitor.ReadAsync(answer)).Text($"#{field}-error"));
    }

    [Theory]
    [InlineData("", "Skriv ett namn")]
    [InlineData("Region Skåne", "är redan ett namn på Region Skåne")]
    public async Task A_name_that_can_not_be_taken_says_why(string alias, string why)
    {
        using var answer = await (await site.SignedInAsync("redaktor")).SubmitAsync("/redaktion/taxonomier?q=Region Halland#handler=Add", ("Alias", alias));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(why, page.Text(".error-summary"));
        var input = page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!)!;
        Assert.Contains(why, page.Text($"#{input.GetAttribute("aria-describedby")}"));
        Assert.NotNull(input.Closest("details[open]"));
    }

    [Fact]
    public async Task A_name_that_can_not_be_taken_is_mended_on_the_page_where_it_was_typed()
    {
        var editor = await site.SignedInAsync("redaktor");
        var second = (await editor.OpenAsync("/redaktion/taxonomier?q=kommun&sida=2")).QuerySelector("input[name=kod]")!.GetAttribute("value");

        using var answer = await editor.SubmitAsync("/redaktion/taxonomier?q=kommun&sida=2#handler=Add", ("kod", second!), ("Alias", "Region Skåne"));

        Assert.Equal("Region Skåne", (await Visitor.ReadAsync(answer)).QuerySelector("#Alias")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_that_no_theme_answers_says_so() =>
        Assert.Contains("Inget tema heter så", (await (await site.SignedInAsync("redaktor")).OpenAsync("/redaktion/taxonomier?q=Region Halland")).Text("main"));

    [Fact]
    public async Task Pictures_are_offered_for_running_text_and_not_for_a_table()
    {
        var editor = await site.SignedInAsync("redaktor");
        var form = await editor.OpenAsync("/redaktion/siffror/nytt");

        Assert.NotEmpty(form.QuerySelectorAll("textarea.markdown-input"));
        Assert.All(form.QuerySelectorAll("textarea.markdown-input"), area => Assert.DoesNotContain("Tabell", form.Text($"label[for={area.Id}]")));
        Assert.NotNull(form.QuerySelector("form a[href='/redaktion/media']"));
    }

    [Theory]
    [InlineData("Region Haland", "Menade du ”Region Halland”?")]
    [InlineData("Atlantis stad", "Kontrollera stavningen")]
    public async Task An_unknown_place_gets_a_hint_with_the_nearest_name(string place, string hint)
    {
        var preview = await Editor.PreviewAsync(await site.SignedInAsync("redaktor"), "/redaktion/exempel/nytt", [.. Editor.Example("Okänd plats"), ("Places", place)]);

        Assert.Contains(hint, preview.Text("#kontroller"));
    }

    [Fact]
    public async Task Only_editors_change_names() =>
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("medarbetare")).StatusAsync("/redaktion/taxonomier"));

    private const string Register = "/redaktion/register/organisations";

    private static async Task<string> FileAsync(Visitor editor, string path)
    {
        await using var stream = await editor.Client.GetStreamAsync("/redaktion/filer/innehall.zip");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        using var zip = new ZipArchive(copy);
        using var file = new StreamReader(zip.Entries.Single(entry => path.EndsWith(entry.FullName, StringComparison.Ordinal)).Open());
        return await file.ReadToEndAsync();
    }
}
