using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing.Writing;

/// <summary>Two who save after one another from the same beginning.</summary>
public sealed class MergeTests(Site site)
{
    [Fact]
    public async Task What_only_the_other_has_changed_comes_into_the_form_by_itself()
    {
        var (answer, _) = await ClashAsync("Olika fält", [("Gave", "Den andras text.")], [("Done", "Min text.")]);

        Assert.Equal("Den andras text.", answer.Text("#Gave"));
        Assert.Equal("Min text.", answer.Text("#Done"));
        Assert.Contains("Vad det gav", answer.Text("#deras ~ p"));
        Assert.Empty(answer.QuerySelectorAll(".clash"));
    }

    [Fact]
    public async Task What_both_have_changed_is_shown_with_both_texts_and_the_others_can_be_taken()
    {
        var (answer, editor) = await ClashAsync("Samma fält", [("Gave", "Den andras text."), ("Done", "Också den andras.")], [("Gave", "Min text."), ("Starting", "Min början.")]);

        var clash = Assert.Single(answer.QuerySelectorAll(".clash"));
        Assert.Contains("Den andras text.", clash.TextContent);
        Assert.Equal("Min text.", answer.Text("#Gave"));
        var taken = await SendAsync(editor, answer, "?handler=Take", ("ta", "Gave"));
        Assert.Equal("Den andras text.", taken.Text("#Gave"));
        Assert.Equal("Också den andras.", taken.Text("#Done"));
        Assert.Equal("Min början.", taken.Text("#Starting"));
        Assert.Empty(taken.QuerySelectorAll(".clash"));
    }

    [Fact]
    public async Task A_field_that_both_have_changed_alike_is_no_clash()
    {
        var (answer, _) = await ClashAsync("Lika ändrat", [("Gave", "Samma nya text.")], [("Gave", "Samma nya text."), ("Done", "Min text.")]);

        Assert.Empty(answer.QuerySelectorAll(".clash"));
        Assert.Equal("Min text.", answer.Text("#Done"));
    }

    [Fact]
    public async Task What_the_other_takes_back_while_a_clash_is_sorted_out_does_not_come_again()
    {
        var (answer, editor) = await ClashAsync("Ändrat tillbaka", [("Gave", "Den andras text.")], [("Done", "Min text.")]);
        var page = answer.QuerySelector(".editor-form")!.GetAttribute("action")!;
        using var back = await (await site.SignedInAsync("redaktor")).SubmitAsync(page, ("Gave", "Färre samtal i kö."));

        var again = await SendAsync(editor, answer, "");

        Assert.Equal("Färre samtal i kö.", again.Text("#Gave"));
        Assert.Equal("Min text.", again.Text("#Done"));
        Assert.Empty(again.QuerySelectorAll(".clash"));
    }

    [Fact]
    public async Task Both_texts_are_seen_until_the_form_is_saved_and_nothing_typed_is_lost_by_taking_one()
    {
        var (answer, editor) = await ClashAsync("Länge synligt", [("Gave", "Den andras text."), ("Done", "Också den andras.")], [("Gave", "Min text."), ("Done", "Också min.")]);

        var previewed = await SendAsync(editor, answer, "?handler=Preview", ("Source.Year", "i år"));
        Assert.Equal(2, previewed.QuerySelectorAll(".clash").Length);
        var taken = await SendAsync(editor, previewed, "?handler=Take", ("ta", "Gave"));
        Assert.Contains("Också den andras.", Assert.Single(taken.QuerySelectorAll(".clash")).TextContent);
        Assert.Equal("i år", ((IHtmlInputElement)taken.QuerySelector("#Source_Year")!).Value);
        var refused = await SendAsync(editor, taken, "");
        Assert.Contains("Skriv ett heltal", refused.Text("#Source_Year-error"));
        Assert.Single(refused.QuerySelectorAll(".clash"));
    }

    private async Task<(IHtmlDocument Answer, Visitor Editor)> ClashAsync(string title, (string, string)[] theirs, (string, string)[] mine)
    {
        var (other, editor) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(other, title);
        var open = await editor.OpenAsync(page);
        using var saved = await other.SubmitAsync(page, theirs);
        using var answer = await PostAsync(editor, open, "", mine);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await Visitor.ReadAsync(answer), editor);
    }

    private static async Task<IHtmlDocument> SendAsync(Visitor editor, IHtmlDocument page, string handler, params (string Name, string Value)[] changed)
    {
        using var answer = await PostAsync(editor, page, handler, changed);
        return await Visitor.ReadAsync(answer);
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, IHtmlDocument page, string handler, params (string Name, string Value)[] changed)
    {
        var form = (IHtmlFormElement)page.QuerySelector(".editor-form")!;
        var stands = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox" || input.IsChecked).Select(input => (Name: input.Name!, Value: input.Value))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, Value: area.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => (Name: select.Name!, Value: select.Value ?? "")));
        var sent = stands.Where(field => changed.All(c => c.Name != field.Name)).Concat(changed);
        return await editor.Client.PostAsync($"{form.GetAttribute("action")}{handler}", new FormUrlEncodedContent(sent.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }
}
