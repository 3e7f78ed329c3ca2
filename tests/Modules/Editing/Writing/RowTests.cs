using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing.Writing;

/// <summary>Lists of records in the form: a table's questions, a pattern's evidence.</summary>
public sealed class RowTests
{
    private const string Team = "/redaktion/fragor/team";

    [Fact]
    public async Task Every_type_in_the_content_folder_can_be_edited_and_nothing_is_lost_by_saving_it_unchanged()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");
        foreach (var address in new[]
        {
            "exempel/buurtzorg-sjalvstyrande-team", "monster/arbetssatt-fore-teknik", "begrepp/larandecykel", "metoder/safety-ii", "guide/principer", "serien/1",
            "teman/aldre", "kallor/halsolabb-lagesrapport", "siffror/vastra-varmland-nyckeltal", "register/organisations", "problem/npm-problem-konsekvenser", "fragor/team",
        })
        {
            using var answer = await editor.SubmitAsync($"/redaktion/{address}", Boxes(await editor.OpenAsync($"/redaktion/{address}")));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {(int)answer.StatusCode} {(await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent}");
            Assert.Contains("Ingenting var ändrat", (await editor.OpenAsync($"/redaktion/{address}")).Body!.TextContent);
        }
    }

    [Fact]
    public async Task A_question_keeps_its_id_wherever_it_is_moved_and_a_new_one_gets_an_id_never_used()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");

        await SaveAsync(editor, await PressAsync(editor, Team, "Remove LearningQuestions r1"));
        await SaveAsync(editor, await PressAsync(editor, Team, "Add LearningQuestions ny"), "En ny fråga?");
        await SaveAsync(editor, await PressAsync(editor, Team, "Up LearningQuestions r1"));

        var form = await editor.OpenAsync(Team);
        Assert.Equal(["team-l3", "team-l1"], form.QuerySelectorAll("#LearningQuestions input[name$='.Id']").OfType<IHtmlInputElement>().Select(id => id.Value));
    }

    [Theory]
    [InlineData(false, "team-l4", "Bos fråga?")]
    [InlineData(true, "team-l3", "Annas fråga?")]
    public async Task Two_questions_added_at_once_never_share_an_id(bool takesTheOthers, string id, string text)
    {
        await using var site = new Site();
        var (anna, bo) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var open = await PressAsync(bo, Team, "Add LearningQuestions ny");
        await SaveAsync(anna, await PressAsync(anna, Team, "Add LearningQuestions ny"), "Annas fråga?");

        using var late = await PostAsync(bo, open, "", ($"LearningQuestions.{open.QuerySelector("#LearningQuestions > ol > li:last-child")!.GetAttribute("data-row")}.Text", "Bos fråga?"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var chosen = await PostAsync(bo, await Visitor.ReadAsync(late), takesTheOthers ? "?handler=Take" : "?handler=Preview", ("ta", "LearningQuestions"));
        var form = await Visitor.ReadAsync(chosen);
        await SaveAsync(bo, form, changed: [("Intro", "En annan inledning.")]);

        form = await bo.OpenAsync(Team);
        Assert.Equal(["team-l1", "team-l2", id], form.QuerySelectorAll("#LearningQuestions input[name$='.Id']").OfType<IHtmlInputElement>().Select(row => row.Value));
        Assert.Equal(text, form.Text("#LearningQuestions > ol > li:last-child textarea"));
    }

    [Fact]
    public async Task An_id_that_somebody_sends_by_hand_is_not_taken()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");

        await SaveAsync(editor, await editor.OpenAsync(Team), changed: [("LearningQuestions.r0.Id", "region-l1"), ("LearningQuestions.r1.Id", "team-l2")]);

        var form = await editor.OpenAsync(Team);
        Assert.Equal(["team-l3", "team-l2"], form.QuerySelectorAll("#LearningQuestions input[name$='.Id']").OfType<IHtmlInputElement>().Select(id => id.Value));
    }

    [Fact]
    public async Task A_row_taken_away_can_be_taken_back_until_the_form_is_saved()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");

        var without = await PressAsync(editor, Team, "Remove LearningQuestions r0");
        Assert.Contains("Rad 1, borttagen", without.Text("#LearningQuestions li"));
        var again = await PressAsync(editor, Team, "Restore LearningQuestions r0", without);

        Assert.Empty(again.QuerySelectorAll(".is-removed"));
        Assert.Equal(2, again.QuerySelectorAll("#LearningQuestions > ol > li").Length);
    }

    [Fact]
    public async Task A_row_that_is_left_empty_is_pointed_out_beside_its_own_field()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");
        var form = await PressAsync(editor, "/redaktion/monster/arbetssatt-fore-teknik", "Add EvidenceAgainst ny");
        var key = form.QuerySelector("#EvidenceAgainst > ol > li:last-child")!.GetAttribute("data-row")!;

        using var answer = await PostAsync(editor, form, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await Visitor.ReadAsync(answer);
        Assert.Contains("Välj ett exempel", shown.Text($"#EvidenceAgainst_{key}_Example-error"));
        Assert.Contains("Skriv varför", shown.Text($"#EvidenceAgainst_{key}_Why-error"));
    }

    [Fact]
    public async Task Evidence_is_compared_in_words_and_not_as_it_is_stored()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");
        const string Pattern = "/redaktion/monster/arbetssatt-fore-teknik";

        await SaveAsync(editor, await editor.OpenAsync(Pattern), changed: [("EvidenceFor.r0.Why", "Alldeles ny förklaring.")]);

        var review = await editor.OpenAsync($"{Pattern}/granska");
        Assert.Contains("Alldeles ny förklaring", review.QuerySelectorAll("ins").Select(added => added.TextContent.Trim()));
        Assert.DoesNotContain("Utanför formuläret", review.Text("main"));
        Assert.Single(review.QuerySelectorAll(".compare"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3", "Rad 3 har 1 värden men rubrikraden 2")]
    [InlineData("a,b\n1,\"=HYPERLINK(1)\"", "som ett kalkylprogram kör som en formel")]
    [InlineData("a,b\n1,-cmd", "som ett kalkylprogram kör som en formel")]
    [InlineData("a,a\n1,2", "Kolumnen ”a” finns två gånger")]
    [InlineData("a,b", "minst en rad med värden")]
    public async Task A_table_that_can_not_be_taken_is_pointed_out_with_its_line(string csv, string why)
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await PostAsync(editor, await editor.OpenAsync("/redaktion/siffror/vastra-varmland-nyckeltal"), "", ("Csv", csv));

        Assert.Contains(why, (await Visitor.ReadAsync(answer)).Text("#Csv-error"));
    }

    [Fact]
    public async Task A_level_has_one_table_and_a_number_one_issue()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");
        var table = await PressAsync(editor, "/redaktion/fragor/nytt", "Add LearningQuestions ny");
        var key = table.QuerySelector("#LearningQuestions > ol > li")!.GetAttribute("data-row")!;
        (string, string)[] filled = [("Title", "Ännu en"), ("Intro", "Inledning"), ("Key", "team"), ("Source.Document", Editor.Source), ($"LearningQuestions.{key}.Text", "Vad lär vi?")];

        using var ninth = await PostAsync(editor, table, "", filled);
        Assert.Contains("Det finns redan en sida på /fragor/team", (await Visitor.ReadAsync(ninth)).Text("#Key-error"));

        var issue = await editor.OpenAsync("/redaktion/serien/nytt");
        Assert.Equal("6", ((IHtmlInputElement)issue.QuerySelector("#Number")!).Value);
        using var sixth = await editor.SubmitAsync("/redaktion/serien/nytt", ("Title", "Nummer sex"), ("Summary", "Om det sjätte."), ("Source.Document", Editor.Source), ("Text", "Text."));
        Assert.Equal("/redaktion/serien/6", sixth.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_reference_to_what_is_not_there_is_refused()
    {
        await using var site = new Site();
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await PostAsync(editor, await editor.OpenAsync("/redaktion/monster/arbetssatt-fore-teknik"), "", ("EvidenceFor.r0.Example", "finns-inte"));

        Assert.Contains("”finns-inte” finns inte", (await Visitor.ReadAsync(answer)).Text("#EvidenceFor_r0_Example-error"));
    }

    private static async Task<IHtmlDocument> PressAsync(Visitor editor, string page, string button, IHtmlDocument? from = null)
    {
        using var answer = await PostAsync(editor, from ?? await editor.OpenAsync(page), "?handler=Rows", ("rad", button));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    private static async Task SaveAsync(Visitor editor, IHtmlDocument form, string? lastQuestion = null, (string Name, string Value)[]? changed = null)
    {
        if (lastQuestion is not null)
        {
            changed = [($"LearningQuestions.{form.QuerySelector("#LearningQuestions > ol > li:last-child")!.GetAttribute("data-row")}.Text", lastQuestion)];
        }

        using var answer = await PostAsync(editor, form, "", changed ?? []);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent);
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, IHtmlDocument page, string handler, params (string Name, string Value)[] changed)
    {
        var form = (IHtmlFormElement)page.QuerySelector(".editor-form")!;
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(ValuesOf).Where(field => changed.All(c => c.Name != field.Name)).Concat(changed);
        return await editor.Client.PostAsync($"{form.GetAttribute("action")}{handler}", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
        _ => [],
    };

    // The visitor's own reading of a form keeps the order of kinds of inputs, not of the page; what is ticked goes along here.
    private static (string, string)[] Boxes(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".editor-form input[type=hidden][name], .editor-form input[type=checkbox][name]").OfType<IHtmlInputElement>().Where(box => box.Type != "checkbox" || box.IsChecked).Select(box => (box.Name!, box.Value))];
}
