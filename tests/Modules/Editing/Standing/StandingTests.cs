using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Examples;

namespace NaraVard.Tests.Editing.Standing;

public sealed class StandingTests(Site site)
{
    [Theory]
    [InlineData("Withdrawn", "Sidan är tillbakadragen.", "Tillbakadraget")]
    [InlineData("Archived", "Sidan är arkiverad.", "Arkiverat")]
    public async Task What_is_put_away_says_why_stays_readable_and_is_nowhere_else(string how, string told, string state)
    {
        var title = $"Gäller inte längre {how}";
        var page = await Editor.PublishedAsync(site, title);
        var editor = await site.SignedInAsync("redaktor");

        await TakeAwayAsync(editor, page, how, "Siffran visade sig vara fel.");

        var shown = await site.Visitor().OpenAsync(Editor.PublicPage(page));
        Assert.Contains(told, shown.Text(".notice-stop"));
        Assert.Contains("Siffran visade sig vara fel.", shown.Text(".notice-stop"));
        Assert.Contains(site.Clock.GetUtcNow().LongDate(), shown.Text(".notice-stop"));
        Assert.Contains("De ringde upp samma dag.", shown.Text("main"));
        Assert.Equal("noindex", shown.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain(title, (await site.Visitor().OpenAsync($"/exempel?q={Uri.EscapeDataString(title)}")).Text("main .card-list"));
        Assert.DoesNotContain(Editor.PublicPage(page), await site.Visitor().Client.GetStringAsync("/sok?q=" + Uri.EscapeDataString(title)));
        Assert.Contains(title, (await editor.OpenAsync($"/redaktion?lage={state.ToLowerInvariant()}&q={Uri.EscapeDataString(title)}")).Text("table"));
    }

    [Fact]
    public async Task A_withdrawn_example_speaks_for_no_pattern()
    {
        var page = await Editor.PublishedAsync(site, "Inget belägg längre");
        var slug = page[(page.LastIndexOf('/') + 1)..];
        await TakeAwayAsync(await site.SignedInAsync("redaktor"), page, "Withdrawn", "Fel.");

        var live = await site.AskAsync(async services => await services.GetRequiredService<LiveContent>().NowAsync(CancellationToken.None));

        Assert.Null(live.Find<GoodExample>(slug));
        Assert.Null(live.Find("example", slug));
        Assert.Equal(PutAway.Withdrawn, live.Read<GoodExample>(slug)!.PutAway!.As);
        Assert.DoesNotContain(live.Items, item => item.Slug == slug);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason()
    {
        var page = await Editor.PublishedAsync(site, "Dras tillbaka utan skäl");
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SubmitAsync($"{page}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv varför, så att läsaren förstår", (await Visitor.ReadAsync(answer)).Text("#Reason-error"));
    }

    [Fact]
    public async Task Putting_back_takes_two_editors_and_a_word_to_readers()
    {
        var page = await Editor.PublishedAsync(site, "Läggs tillbaka");
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        await TakeAwayAsync(writer, page, "Withdrawn", "Vi behöver kontrollera en siffra.");

        using var begun = await writer.SubmitAsync($"{page}/granska#PutBack");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var hurried = await writer.Client.GetAsync($"{page}/publicera-genast");
        Assert.Equal(HttpStatusCode.Redirect, hurried.StatusCode);
        using var silent = await writer.SubmitAsync($"{page}/granska#Submit", ("Note", ""));
        Assert.Contains("Skriv vad läsaren behöver veta", (await Visitor.ReadAsync(silent)).Text("#Note-error"));
        await Editor.StepAsync(writer, page, "Submit", ("Note", "Siffran är kontrollerad och stämmer."));
        Assert.Null((await writer.OpenAsync($"{page}/granska")).QuerySelector("form[action*=Publish]"));
        Assert.Contains("tillbakadragen", (await site.Visitor().OpenAsync(Editor.PublicPage(page))).Text(".notice-stop"));

        await Editor.StepAsync(reviewer, page, "Publish");

        var shown = await site.Visitor().OpenAsync(Editor.PublicPage(page));
        Assert.Null(shown.QuerySelector(".notice-stop"));
        Assert.Null(shown.QuerySelector("meta[name=robots]"));
        Assert.Contains("Siffran är kontrollerad och stämmer.", shown.Text(".changes"));
    }

    [Fact]
    public async Task Readers_see_what_changed_when_and_how_much()
    {
        var page = await Editor.PublishedAsync(site, "Ändras i sak");
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        using (await writer.SubmitAsync(page, ("Gave", "Tio samtal färre i veckan.")))
        {
            await Editor.StepAsync(writer, page, "Submit", ("Kind", "Major"), ("Note", "Nya siffror för 2026."));
            await Editor.StepAsync(reviewer, page, "Publish");
        }

        using (await writer.SubmitAsync(page, ("Gave", "Tio samtal färre i veckan!")))
        {
            await Editor.StepAsync(writer, page, "Submit", ("Kind", "Minor"), ("Note", "Ett stavfel."));
            await Editor.StepAsync(reviewer, page, "Publish");
        }

        var changes = (await site.Visitor().OpenAsync(Editor.PublicPage(page))).QuerySelectorAll(".changes li").Select(line => line.TextContent).ToList();
        Assert.Equal(2, changes.Count);
        Assert.Contains("Rättelse", changes[0]);
        Assert.Contains("Ett stavfel.", changes[0]);
        Assert.Contains("Ändring i sak", changes[1]);
        Assert.Contains("Nya siffror för 2026.", changes[1]);
    }

    [Fact]
    public async Task A_change_that_says_something_else_is_not_published_without_a_word_about_it()
    {
        var page = await Editor.PublishedAsync(site, "Ändras i sak utan ett ord");
        var writer = await site.SignedInAsync("redaktor");
        using var saved = await writer.SubmitAsync(page, ("Gave", "Något annat."));

        using var answer = await writer.SubmitAsync($"{page}/granska#Submit", ("Kind", "Major"), ("Note", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv vad som har ändrats i sak", (await Visitor.ReadAsync(answer)).Text("#Note-error"));
    }

    [Fact]
    public async Task The_day_to_be_read_through_is_a_year_ahead_and_can_be_moved()
    {
        var page = await Editor.PublishedAsync(site, "Läses om i god tid");
        var editor = await site.SignedInAsync("redaktor");
        var today = site.Clock.GetUtcNow().SwedishDate();
        Assert.Contains($"Ska ses över senast {today.AddMonths(12).Long()}", (await editor.OpenAsync($"{page}/granska")).Text("main"));

        await Editor.StepAsync(editor, page, "ReviewBy", ("ReviewBy", today.AddDays(9).ToString("yyyy-MM-dd")));

        Assert.Equal("Läses om i god tid", (await editor.OpenAsync("/redaktion?lage=ses-over&q=god+tid")).Text("tbody th"));
        using var past = await editor.SubmitAsync($"{page}/granska#ReviewBy", ("ReviewBy", today.ToString("yyyy-MM-dd")));
        Assert.Contains("Välj en dag efter publiceringen", (await Visitor.ReadAsync(past)).Text(".error-summary"));
    }

    private static async Task TakeAwayAsync(Visitor editor, string page, string how, string reason)
    {
        using var answer = await editor.SubmitAsync($"{page}/dra-tillbaka", ("How", how), ("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
