using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing.Review;

public sealed class ReviewTests(Site site)
{
    [Fact]
    public async Task The_writer_can_not_publish_but_another_editor_can()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Fyra ögon läser");
        await Editor.StepAsync(writer, page, "Submit", ("Note", "Ett nytt exempel."));

        Assert.Null((await writer.OpenAsync($"{page}/granska")).QuerySelector("form[action*=Publish]"));
        Assert.Equal(HttpStatusCode.Forbidden, await ForgedAsync(writer, page, "Publish"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(Editor.PublicPage(page)));

        await Editor.StepAsync(reviewer, page, "Publish");

        var shown = await site.Visitor().OpenAsync(Editor.PublicPage(page));
        Assert.Equal("Fyra ögon läser", shown.Text("h1"));
        Assert.Contains("Ett nytt exempel.", shown.Text("main"));
        Assert.DoesNotContain("väntar på att en andra redaktör", shown.Text("main"));
    }

    [Fact]
    public async Task Contact_details_in_what_readers_are_told_are_shown_before_they_are_public()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Kontaktuppgifter i noten");
        (string, string) note = ("Note", "Frågor: anna@exempel.se.");
        await ShownFirstAsync(writer, $"{page}/granska#Submit", "Note", note);

        var review = await reviewer.OpenAsync($"{page}/granska");
        Assert.Contains("anna@exempel.se", review.Text("form[action*=Publish] .notice-warn"));
        await ShownFirstAsync(reviewer, $"{page}/granska#Publish", "Note", ("Note", "Frågor: 070-123 45 67."));
        Assert.Contains("070-123 45 67", (await site.Visitor().OpenAsync(Editor.PublicPage(page))).Text("main"));

        await ShownFirstAsync(writer, $"{page}/dra-tillbaka", "Reason", ("How", "Withdrawn"), ("Reason", "Fel. Fråga anna@exempel.se."));
        Assert.Contains("Fråga anna@exempel.se", (await site.Visitor().OpenAsync(Editor.PublicPage(page))).Text("main"));
    }

    [Fact]
    public async Task What_another_wrote_meanwhile_is_told_although_the_note_was_shown_in_between()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Ändras medan noten visas");
        await Editor.StepAsync(writer, page, "Submit");
        var read = VersionIn(await reviewer.OpenAsync($"{page}/granska"));
        using var saved = await writer.SubmitAsync(page, ("Done", "Något helt annat."));
        await Editor.StepAsync(writer, page, "Submit");

        using var first = await reviewer.SubmitAsync($"{page}/granska#Publish", ("Version", read), ("Note", "Fråga anna@exempel.se."));
        var back = await Visitor.ReadAsync(first);
        Assert.Equal(read, VersionIn(back));
        using var again = await reviewer.SubmitAsync($"{page}/granska#Publish", ("Version", VersionIn(back)), ("Note", "Fråga anna@exempel.se."), ("Visat", "anna@exempel.se"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        static string VersionIn(IHtmlDocument review) => review.QuerySelector("form[action*=Publish] input[name=Version]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task Contact_details_in_a_note_that_can_not_wait_are_shown_as_well()
    {
        var page = await Editor.PublishedAsync(site, "Kontaktuppgifter i all hast");
        var writer = await site.SignedInAsync("redaktor");
        using var saved = await writer.SubmitAsync(page, ("Gave", "Rätt siffra."));

        await ShownFirstAsync(writer, $"{page}/publicera-genast", "Note", ("Reason", "Farligt fel."), ("Note", "Ring (08) 12 34 56."));
    }

    [Fact]
    public async Task A_change_shows_word_by_word_and_is_public_the_moment_it_is_published()
    {
        var page = await Editor.PublishedAsync(site, "Ändras i dag");
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        using var saved = await writer.SubmitAsync(page, ("Gave", "Mycket färre samtal i kö."));
        await Editor.StepAsync(writer, page, "Submit");

        var review = await reviewer.OpenAsync($"{page}/granska");
        Assert.Equal("Färre", review.Text("del"));
        Assert.Equal("Mycket färre", review.Text("ins"));
        Assert.Single(review.QuerySelectorAll(".compare"));
        await Editor.StepAsync(reviewer, page, "Publish");

        Assert.Contains("Mycket färre samtal i kö.", (await site.Visitor().OpenAsync(Editor.PublicPage(page))).Text("main"));
    }

    [Fact]
    public async Task One_who_wrote_on_the_draft_can_not_publish_what_another_submitted()
    {
        var (first, second) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(first, "Två har skrivit");
        using var saved = await second.SubmitAsync(page, ("Gave", "Något till."));
        await Editor.StepAsync(second, page, "Submit");

        Assert.Equal(HttpStatusCode.Forbidden, await ForgedAsync(first, page, "Publish"));
        Assert.Contains("Väntar på en annan redaktör", (await first.OpenAsync($"{page}/granska")).Text("main"));
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_that_the_writer_meets()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Skickas tillbaka");
        await Editor.StepAsync(writer, page, "Submit");

        using var without = await reviewer.SubmitAsync($"{page}/granska#Refuse", ("Reason", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("Skriv vad som behöver ändras", (await Visitor.ReadAsync(without)).Text("#Reason-error"));
        await Editor.StepAsync(reviewer, page, "Refuse", ("Reason", "Säg hur många samtal."));

        Assert.Contains("Säg hur många samtal.", (await writer.OpenAsync("/redaktion")).Text("main"));
        Assert.Contains("Säg hur många samtal.", (await writer.OpenAsync(page)).Text(".notice-warn"));
    }

    [Fact]
    public async Task A_text_that_changed_since_it_was_read_is_not_published()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await Editor.WriteAsync(writer, "Ändras under läsningen");
        await Editor.StepAsync(writer, page, "Submit");
        var seen = (await reviewer.OpenAsync($"{page}/granska")).QuerySelector("form[action*=Publish] input[name=Version]")!.GetAttribute("value")!;
        using var saved = await writer.SubmitAsync(page, ("Gave", "Något helt annat."));
        await Editor.StepAsync(writer, page, "Submit");

        using var answer = await reviewer.SubmitAsync($"{page}/granska#Publish", ("Version", seen));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Något helt annat.", (await Visitor.ReadAsync(answer)).Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(Editor.PublicPage(page)));
    }

    [Fact]
    public async Task An_emergency_publication_is_marked_until_another_editor_approves_it()
    {
        var page = await Editor.PublishedAsync(site, "Det brådskar");
        var (writer, other) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        using var saved = await writer.SubmitAsync(page, ("Gave", "Rätt siffra."));

        using var without = await writer.SubmitAsync($"{page}/publicera-genast", ("Note", "Rättad siffra."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        using var published = await writer.SubmitAsync($"{page}/publicera-genast", ("Reason", "Siffran var farligt fel."), ("Note", "Rättad siffra."));

        Assert.Equal("/redaktion", published.Headers.Location!.ToString());
        var shown = await site.Visitor().OpenAsync(Editor.PublicPage(page));
        Assert.Contains("Rätt siffra.", shown.Text("main"));
        Assert.Contains("väntar på att en andra redaktör", shown.Text("main"));
        Assert.Contains("Det brådskar", (await other.OpenAsync("/redaktion")).Text("main"));
        Assert.Null((await writer.OpenAsync($"{page}/granska")).QuerySelector("form[action*=Approve]"));
        Assert.Equal(HttpStatusCode.Forbidden, await ForgedAsync(writer, page, "Approve"));
        Assert.Contains("Siffran var farligt fel.", (await other.OpenAsync($"{page}/granska")).Text("main"));

        await Editor.StepAsync(other, page, "Approve");

        Assert.DoesNotContain("väntar på att en andra redaktör", (await site.Visitor().OpenAsync(Editor.PublicPage(page))).Text("main"));
    }

    [Fact]
    public async Task The_one_who_published_at_once_can_not_hide_it_by_publishing_what_another_wrote_on_top()
    {
        var page = await Editor.PublishedAsync(site, "Ovanpå det brådskande");
        var (first, second) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        using var saved = await first.SubmitAsync(page, ("Gave", "Bråttom."));
        using var published = await first.SubmitAsync($"{page}/publicera-genast", ("Reason", "Bråttom."));
        using var onTop = await second.SubmitAsync(page, ("Done", "Något mer."));
        await Editor.StepAsync(second, page, "Submit");

        Assert.Equal(HttpStatusCode.Forbidden, await ForgedAsync(first, page, "Publish"));
    }

    // Comes back once with the hint; the same again goes through.
    private static async Task ShownFirstAsync(Visitor editor, string form, string field, params (string Name, string Value)[] sent)
    {
        using var first = await editor.SubmitAsync(form, sent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        var back = await Visitor.ReadAsync(first);
        Assert.Contains("blir synligt för alla", back.Text($"#{field}-error"));

        using var again = await editor.SubmitAsync(form, [.. sent, ("Visat", back.QuerySelector("input[name=Visat]")!.GetAttribute("value")!)]);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    // A form that the page doesn't show, sent all the same.
    private static async Task<HttpStatusCode> ForgedAsync(Visitor editor, string page, string step)
    {
        var review = await editor.OpenAsync($"{page}/granska");
        var token = review.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = review.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? await VersionAsync(editor, page);
        using var answer = await editor.Client.PostAsync(
            $"{page}/granska?handler={step}", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Version", version)]));
        return answer.StatusCode;
    }

    private static async Task<string> VersionAsync(Visitor editor, string page) =>
        (await editor.OpenAsync($"{page}/versioner/1")).QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "1";
}
