using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Schedule;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Editing.Schedule;

/// <summary>Texts that become public at a set time. The clock is moved, so the site is their own.</summary>
public sealed class ScheduleTests(OwnSite own) : IClassFixture<OwnSite>
{
    private static int _day;

    private Site Site => own.Site;

    [Fact]
    public async Task What_another_editor_approved_for_a_time_is_public_then_and_not_before()
    {
        var (writer, reviewer) = await EditorsAsync();
        var page = await Editor.WriteAsync(writer, "Publiceras klockan åtta");
        var at = NextMorning();
        await Editor.StepAsync(writer, page, "Submit", [("Note", "Ett nytt exempel."), .. Time(at)]);
        Assert.Contains($"Önskad tid: {at.LongDateAndTime()}", (await reviewer.OpenAsync($"{page}/granska")).Text("main"));

        await ScheduleAsync(reviewer, page, at);

        Assert.Contains($"Publiceras {at.LongDateAndTime()}", (await writer.OpenAsync("/redaktion")).Text("main"));
        Assert.Contains($"Publiceras {at.LongDateAndTime()}", (await writer.OpenAsync($"{page}/granska")).Text("main"));
        await RingAsync(Site);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(Editor.PublicPage(page)));

        Site.Clock.SetTo(at.AddSeconds(1));
        await RingAsync(Site);
        var shown = await Site.Visitor().OpenAsync(Editor.PublicPage(page));
        Assert.Contains("Ett nytt exempel.", shown.Text(".changes"));
    }

    [Fact]
    public async Task The_writer_can_not_set_the_time()
    {
        var (writer, reviewer) = await EditorsAsync();
        var page = await Editor.WriteAsync(writer, "Fyra ögon också på klockan");
        await Editor.StepAsync(writer, page, "Submit");
        var version = (await reviewer.OpenAsync($"{page}/granska")).QuerySelector("input[name=Version]")!.GetAttribute("value")!;

        using var answer = await PostAsync(writer, page, "Schedule", [("Version", version), .. Time(NextMorning())]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_save_takes_the_time_away()
    {
        var (page, at) = await ScheduledAsync("Ändras före sin tid");
        var (writer, _) = await EditorsAsync();
        using var saved = await writer.SubmitAsync(page, ("Gave", "Något helt annat."));

        Site.Clock.SetTo(at.AddSeconds(1));
        await RingAsync(Site);

        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(Editor.PublicPage(page)));
    }

    [Fact]
    public async Task The_time_can_be_taken_away_and_the_text_waits_for_review_again()
    {
        var (page, at) = await ScheduledAsync("Tiden tas bort");
        await Editor.StepAsync((await EditorsAsync()).Writer, page, "Unschedule");

        Site.Clock.SetTo(at.AddSeconds(1));
        await RingAsync(Site);

        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(Editor.PublicPage(page)));
        await Editor.StepAsync((await EditorsAsync()).Reviewer, page, "Publish");
        Assert.Equal(HttpStatusCode.OK, await Site.Visitor().StatusAsync(Editor.PublicPage(page)));
    }

    [Theory]
    [InlineData("2020-01-01", "Välj en tid som inte har varit")]
    [InlineData("0001-01-01", "Välj en tid som inte har varit")]
    [InlineData("2190-01-01", "Välj en tid inom 2 år")]
    [InlineData("i morgon", "”i morgon” går inte att använda här")]
    [InlineData("", "Välj dag och tid")]
    public async Task A_time_that_makes_no_sense_is_told_beside_the_day(string day, string message)
    {
        var (writer, reviewer) = await EditorsAsync();
        var page = await Editor.WriteAsync(writer, $"Omöjlig tid {Unique.Word()}");
        await Editor.StepAsync(writer, page, "Submit");

        using var answer = await PostAsync(reviewer, page, "Schedule", ("At", day), ("AtTime", "08:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, (await Visitor.ReadAsync(answer)).Text("#At-error"));
    }

    [Fact]
    public async Task Two_nodes_that_ring_at_once_publish_each_text_once()
    {
        var (one, at) = await ScheduledAsync("Två noder, första texten");
        var (other, _) = await ScheduledAsync("Två noder, andra texten", at);
        Site.Clock.SetTo(at.AddSeconds(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RingAsync(Site))));

        foreach (var page in new[] { one, other })
        {
            var slug = page[(page.LastIndexOf('/') + 1)..];
            var published = await Site.AskAsync(services => services.GetRequiredService<Store>().Set<ContentEvent>()
                .Where(line => line.Slug == slug && line.Act == ContentAct.Published).Select(line => line.Order).ToListAsync());
            Assert.Single(published);
            Assert.Equal(HttpStatusCode.OK, await Site.Visitor().StatusAsync(Editor.PublicPage(page)));
        }
    }

    private static Task<int> RingAsync(Site site) => site.AskAsync(services => services.GetRequiredService<PublishScheduled>().RunAsync(CancellationToken.None));

    private static (string, string)[] Time(DateTimeOffset at) => [("At", at.SwedishDate().ToString("yyyy-MM-dd")), ("AtTime", at.Clock().Replace('.', ':'))];

    private async Task<(Visitor Writer, Visitor Reviewer)> EditorsAsync() => (await Site.SignedInAsync("redaktor"), await Site.SignedInAsync("granskare"));

    private async Task<(string Page, DateTimeOffset At)> ScheduledAsync(string title, DateTimeOffset? when = null)
    {
        var (writer, reviewer) = await EditorsAsync();
        var page = await Editor.WriteAsync(writer, title);
        var at = when ?? NextMorning();
        await Editor.StepAsync(writer, page, "Submit");
        await ScheduleAsync(reviewer, page, at);
        return (page, at);
    }

    private static async Task ScheduleAsync(Visitor reviewer, string page, DateTimeOffset at)
    {
        using var answer = await PostAsync(reviewer, page, "Schedule", at);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(Visitor editor, string page, string step, DateTimeOffset at) => PostAsync(editor, page, step, Time(at));

    // The button sends the form of publishing to another handler.
    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, string page, string step, params (string Name, string Value)[] fields)
    {
        var review = await editor.OpenAsync($"{page}/granska");
        string Value(string name) => review.QuerySelector($"input[name={name}]")?.GetAttribute("value") ?? "";
        (string Name, string Value)[] sent = [("__RequestVerificationToken", Value("__RequestVerificationToken")), ("Version", Value("Version")), ("Note", review.Text("textarea[name=Note]")), .. fields];
        return await editor.Client.PostAsync($"{page}/granska?handler={step}", new FormUrlEncodedContent(sent.Reverse().DistinctBy(field => field.Name).Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    // Another morning for each test, so that moving the clock for one doesn't make the time of another.
    private DateTimeOffset NextMorning() => SwedishTime.At(Site.Clock.GetUtcNow().SwedishDate().AddDays(1 + (Interlocked.Increment(ref _day) % 5)), new TimeOnly(8, 0));
}
