using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing.Writing;

public sealed class EditTests(Site site)
{
    [Fact]
    public async Task What_has_to_be_mended_is_told_in_the_order_of_the_form()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, $"Flera fel {Unique.Word()}");

        using var answer = await editor.SubmitAsync(page, ("Title", ""), ("Summary", ""), ("Done", "Om 640823-3234."), ("MadePossible", ""));

        var told = await Visitor.ReadAsync(answer);
        Assert.Equal(["#Title", "#Summary", "#Done", "#MadePossible"], told.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Title", "Summary", "Done", "MadePossible"], told.QuerySelectorAll(".is-failing a").Select(link => link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task An_example_opens_in_a_form_made_from_its_fields()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.OpenAsync("/redaktion/exempel/borgholmsmodellen-hemsjukhus");

        Assert.StartsWith("Publicerat", page.Text(".save-state"));
        Assert.Contains("Prövat", page.QuerySelectorAll("#Kind option").Select(option => option.TextContent));
        Assert.Contains("Team", page.QuerySelectorAll("#SystemLevels label").Select(label => label.TextContent.Trim()));
        Assert.NotEmpty(page.QuerySelectorAll("#Themes input:checked"));
        Assert.NotEqual("", ((IHtmlSelectElement)page.QuerySelector("#Source_Document")!).Value);
        Assert.NotEqual("", page.Text("#MadePossible"));
    }

    [Theory]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus")]
    [InlineData("/monster/samma-ansikten-over-tid")]
    [InlineData("/begrepp/aktorer")]
    [InlineData("/guide/forsta-systemet")]
    [InlineData("/serien/1")]
    [InlineData("/teman/fast-vardkontakt")]
    [InlineData("/fragor/team")]
    public async Task Saving_a_text_as_it_was_saves_no_new_version(string page)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SubmitAsync($"/redaktion{page}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var form = await editor.OpenAsync($"/redaktion{page}");
        Assert.StartsWith("Publicerat", form.Text(".save-state"));
        Assert.Contains("Ingenting var ändrat", form.Text("[role=status]"));
    }

    [Fact]
    public async Task A_preview_shows_what_was_typed_and_saves_nothing()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Förhandsvisat exempel");

        var shown = await Editor.PreviewAsync(editor, page, [.. Editor.Example("Förhandsvisat exempel").Where(field => field.Name != "Done"), ("Done", "De gjorde **något helt annat**.")]);

        Assert.Equal("något helt annat", shown.Text(".editor-preview strong"));
        Assert.Contains("Inte sparat", shown.Text(".save-state"));
        Assert.Equal("De gjorde **något helt annat**.", shown.Text("#Done"));
        Assert.Equal("De ringde upp samma dag.", (await editor.OpenAsync(page)).Text("#Done"));
    }

    [Fact]
    public async Task A_saved_draft_says_who_saved_it_and_is_not_public()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await Editor.WriteAsync(editor, "Ett utkast för sig");

        var form = await editor.OpenAsync(page);
        Assert.Contains("av Redaktör. Bara redaktionen ser det.", form.Text(".save-state"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(Editor.PublicPage(page)));
    }

    [Fact]
    public async Task What_can_not_be_taken_is_told_beside_each_field_and_kept()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Ett exempel med fel");

        using var answer = await editor.SubmitAsync(page, ("Title", ""), ("Source.Year", "i fjol"), ("Gave", "Patienten 19121212-1212 blev bättre."), ("Phase", "påhittat"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var form = await Visitor.ReadAsync(answer);
        Assert.Contains("Skriv en titel", form.Text("#Title-error"));
        Assert.Contains("Skriv ett heltal", form.Text("#Source_Year-error"));
        Assert.Contains("personnummer", form.Text("#Gave-error"));
        Assert.Contains("Välj ett av alternativen", form.Text("#Phase-error"));
        Assert.Equal("i fjol", form.QuerySelector("#Source_Year")!.GetAttribute("value"));
        Assert.Equal("Patienten 19121212-1212 blev bättre.", form.Text("#Gave"));
        Assert.Equal("Färre samtal i kö.", (await editor.OpenAsync(page)).Text("#Gave"));
    }

    [Fact]
    public async Task The_second_to_save_sees_both_texts_and_loses_neither()
    {
        var (first, second) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(first, "Två skriver samtidigt");
        var opened = ((IHtmlInputElement)(await second.OpenAsync(page)).QuerySelector("input[name=fran]")!).Value;
        using var saved = await first.SubmitAsync(page, ("Gave", "Färre samtal i kön."));

        using var answer = await second.SubmitAsync(page, ("fran", opened), ("Gave", "Många färre samtal."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var form = await Visitor.ReadAsync(answer);
        Assert.Contains("Färre samtal i kön.", form.Text(".compare section:first-child"));
        Assert.Contains("Många färre samtal.", form.Text(".compare section:last-child"));
        Assert.Equal("Många färre samtal.", form.Text("#Gave"));
        Assert.Equal("Färre samtal i kön.", (await second.OpenAsync(page)).Text("#Gave"));

        using var again = await second.SubmitAsync(page, ("fran", ((IHtmlInputElement)form.QuerySelector("input[name=fran]")!).Value), ("Gave", "Många färre samtal."));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Många färre samtal.", (await first.OpenAsync(page)).Text("#Gave"));
        Assert.Equal(3, (await first.OpenAsync($"{page}/versioner")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_draft()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Tillbaka till början");
        using var saved = await editor.SubmitAsync(page, ("Gave", "Något annat."));

        using var answer = await editor.SubmitAsync($"{page}/versioner/1");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Färre samtal i kö.", (await editor.OpenAsync(page)).Text("#Gave"));
        Assert.Contains("Något annat.", (await editor.OpenAsync($"{page}/versioner/2")).Text(".editor-preview"));
    }

    [Fact]
    public async Task Two_examples_with_one_title_get_an_address_each()
    {
        var editor = await site.SignedInAsync("redaktor");

        var (first, second, reserved) = (await Editor.WriteAsync(editor, "Samma titel"), await Editor.WriteAsync(editor, "Samma titel"), await Editor.WriteAsync(editor, "Nytt"));

        Assert.Equal(["/redaktion/exempel/samma-titel", "/redaktion/exempel/samma-titel-2", "/redaktion/exempel/nytt-2"], [first, second, reserved]);
    }

    [Fact]
    public async Task A_new_example_without_a_source_is_not_taken()
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SubmitAsync("/redaktion/exempel/nytt", [.. Editor.Example("Utan källa").Where(field => field.Name != "Source.Document")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var form = await Visitor.ReadAsync(answer);
        Assert.Contains("Välj källan", form.Text("#Source_Document-error"));
        Assert.Equal("Utan källa", form.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_previewed_can_be_saved_from_there()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Sparas efter förhandsvisning");

        var shown = await Editor.PreviewAsync(editor, page, Editor.Example("Sparas efter förhandsvisning"));

        Assert.Equal(page, shown.QuerySelector(".editor-form")!.GetAttribute("action"));
        Assert.Null(shown.QuerySelector(".editor-form button:not([formaction])")!.GetAttribute("formaction"));
    }
}
