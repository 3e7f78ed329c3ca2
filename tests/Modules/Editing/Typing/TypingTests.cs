using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Typing;
using NaraVard.People.Rights.Retention;

namespace NaraVard.Tests.Editing.Typing;

public sealed class TypingTests(Site site)
{
    [Fact]
    public async Task What_is_typed_stands_there_when_the_browser_opens_again()
    {
        var page = await Editor.WriteAsync(await site.SignedInAsync("redaktor"), "Stängs mitt i");

        var beside = await TypeAsync(await site.SignedInAsync("redaktor"), page, ("Gave", "Halvfärdigt och sp"));
        Assert.Contains("Det du skriver är sparat i dag", beside.Text("#sparlage"));
        Assert.Contains("Halvfärdigt", beside.Text("#forhandsvisning"));

        var again = await (await site.SignedInAsync("redaktor")).OpenAsync(page);
        Assert.Equal("Halvfärdigt och sp", ((IHtmlTextAreaElement)again.QuerySelector("#Gave")!).Value);
        Assert.Contains("inte sparat som en version", again.Text(".editor-form .notice"));
    }

    [Fact]
    public async Task Nobody_else_sees_what_is_typed()
    {
        var page = await Editor.WriteAsync(await site.SignedInAsync("redaktor"), "Bara skribentens");
        await TypeAsync(await site.SignedInAsync("redaktor"), page, ("Gave", "Hemligt än"));

        Assert.DoesNotContain("Hemligt", (await (await site.SignedInAsync("granskare")).OpenAsync(page)).DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Saving_makes_it_a_version_and_forgets_the_typing()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Sparas till sist");
        await TypeAsync(editor, page, ("Gave", "På väg"));

        using var saved = await editor.SubmitAsync(page, ("Gave", "Framme"));

        var again = await editor.OpenAsync(page);
        Assert.Equal("Framme", again.Text("#Gave"));
        Assert.Null(again.QuerySelector(".editor-form .notice"));
    }

    [Fact]
    public async Task Typing_can_be_thrown_away()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Slängs");
        await TypeAsync(editor, page, ("Gave", "Fel spår"));

        using var answer = await PostAsync(editor, page, "Discard");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Färre samtal i kö.", (await editor.OpenAsync(page)).Text("#Gave"));
    }

    [Fact]
    public async Task Typing_that_goes_on_after_another_has_saved_meets_both_texts()
    {
        var (first, second) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(first, "Två skriver, den ena stänger");
        await TypeAsync(first, page, ("Gave", "Mitt osparade"));
        using var theirs = await second.SubmitAsync(page, ("Gave", "Den andras sparade"));

        using var answer = await first.SubmitAsync(page);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var both = await Visitor.ReadAsync(answer);
        Assert.Contains("Den andras sparade", both.Text("main"));
        Assert.Equal("Mitt osparade", both.Text("#Gave"));
    }

    [Fact]
    public async Task A_clash_left_half_sorted_out_is_met_again_and_nothing_is_saved_over()
    {
        var (first, second) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(first, "Krocken som laddas om");
        await TypeAsync(first, page, ("Gave", "Min text"));
        using var theirs = await second.SubmitAsync(page, ("Gave", "Den andras text"), ("Starting", "Den andras läge"));
        using var clash = await first.SubmitAsync(page);
        await TypeAsync(first, page, await Visitor.ReadAsync(clash), ("Gave", "Min text och lite till"));

        Assert.Equal("Min text och lite till", (await first.OpenAsync(page)).Text("#Gave"));
        using var answer = await first.SubmitAsync(page);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await Visitor.ReadAsync(answer);
        Assert.Contains("Den andras text", again.Text(".clash"));
        Assert.Equal("Den andras läge", again.Text("#Starting"));
    }

    [Fact]
    public async Task A_text_that_is_not_begun_is_kept_as_well()
    {
        var site2 = site;
        var editor = await site2.SignedInAsync("redaktor");
        await TypeAsync(editor, "/redaktion/metoder/nytt", ("Title", "En metod på väg"));

        Assert.Equal("En metod på väg", ((IHtmlInputElement)(await editor.OpenAsync("/redaktion/metoder/nytt")).QuerySelector("#Title")!).Value);
        using var discarded = await PostAsync(editor, "/redaktion/metoder/nytt", "Discard");
        Assert.Equal("", ((IHtmlInputElement)(await editor.OpenAsync("/redaktion/metoder/nytt")).QuerySelector("#Title")!).Value);
    }

    [Fact]
    public async Task A_personal_identity_number_is_never_kept_and_the_writer_is_told()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Nummer i farten");

        var beside = await TypeAsync(editor, page, ("Gave", "Patienten 19121212-1212 kom."));

        Assert.Contains("personnummer", beside.Text("#sparlage"));
        Assert.DoesNotContain("1212", (await editor.OpenAsync(page)).Text("#Gave"));
    }

    [Fact]
    public async Task What_was_sent_first_but_comes_last_does_not_go_over_what_was_sent_after()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "I fel ordning");
        await TypeAsync(editor, page, ("Gave", "De första orden och de andra"), ("nar", "2000"));
        await TypeAsync(editor, page, ("Gave", "De första orden"), ("nar", "1000"));

        Assert.Equal("De första orden och de andra", (await editor.OpenAsync(page)).Text("#Gave"));
    }

    [Fact]
    public async Task Only_editors_keep_typing() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedInAsync("medarbetare")).Client.PostAsync("/redaktion/exempel/nytt?handler=Typing", new FormUrlEncodedContent([]))).StatusCode);

    [Fact]
    public async Task Typing_that_nobody_comes_back_to_is_forgotten()
    {
        await using var own = new Site();
        var editor = await own.SignedInAsync("redaktor");
        await TypeAsync(editor, "/redaktion/metoder/nytt", ("Title", "Glömd"));

        own.Clock.Advance(TimeSpan.FromDays(ForgetOldTypings.Rule.Days + 1));
        await own.AskAsync(async services =>
        {
            await services.GetRequiredService<CarryOutRetention>().RunAsync(TestContext.Current.CancellationToken);
            return 0;
        });

        Assert.Equal("", ((IHtmlInputElement)(await (await own.SignedInAsync("redaktor")).OpenAsync("/redaktion/metoder/nytt")).QuerySelector("#Title")!).Value);
    }

    // As the script does: the whole form, with something typed in it.
    private static async Task<IHtmlDocument> TypeAsync(Visitor editor, string page, params (string Name, string Value)[] typed) =>
        await TypeAsync(editor, page, await editor.OpenAsync(page), typed);

    private static async Task<IHtmlDocument> TypeAsync(Visitor editor, string page, IHtmlDocument shown, params (string Name, string Value)[] typed)
    {
        using var answer = await PostAsync(editor, page, shown, "Typing", typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, string page, string handler) =>
        await PostAsync(editor, page, await editor.OpenAsync(page), handler);

    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, string page, IHtmlDocument shown, string handler, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)shown.QuerySelector(".editor-form")!;
        var stands = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not "checkbox" || input.IsChecked).Select(input => (input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? "")));
        var sent = stands.Where(field => typed.All(t => t.Name != field.Item1)).Concat(typed);
        return await editor.Client.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent(sent.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }
}
