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
