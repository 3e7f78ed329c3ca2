using System.Net;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

/// <summary>A phone that doesn't know whether its text came through sends it again.</summary>
public sealed class SentTwiceTests(Site site)
{
    [Fact]
    public async Task The_same_form_sent_again_is_one_entry_and_answers_as_the_first_time()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var key = Guid.NewGuid().ToString();

        var first = await SendAsync(anna, cycle, key, "Telefonen ringer hela tiden.");
        var again = await SendAsync(anna, cycle, key, "Telefonen ringer hela tiden.");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal((first.StatusCode, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task Four_at_once_are_one_entry()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(anna, cycle, key, "En gång.")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task It_answers_as_the_first_time_also_when_the_cycle_has_moved_on_and_the_text_is_shared()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var key = Guid.NewGuid().ToString();
        var first = await SendAsync(anna, cycle, key, "I Observera.");
        await anna.ShareAsync($"{cycle}/anteckningar/{key}");
        await anna.StepAsync(cycle, CyclePhase.Test);

        var again = await SendAsync(anna, cycle, key, "I Observera.");

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_refused_and_opens_nothing_and_the_form_can_be_sent_again()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var key = Guid.NewGuid().ToString();
        await SendAsync(anna, cycle, key, "Annas hemlighet.");

        var refused = await SendAsync(kalle, cycle, key, "Kalles text.");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.DoesNotContain("Annas hemlighet.", page.Said());
        Assert.Equal("Kalles text.", page.QuerySelector("#Text")!.TextContent.Trim());
        var fresh = page.QuerySelector("[name=Key]")!.GetAttribute("value")!;
        Assert.NotEqual(key, fresh);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(kalle, cycle, fresh, "Kalles text.")).StatusCode);
    }

    [Fact]
    public async Task Other_words_in_a_form_that_has_been_sent_are_kept_and_can_be_saved_beside_the_first()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var key = Guid.NewGuid().ToString();
        await SendAsync(anna, cycle, key, "Det första.");

        var refused = await SendAsync(anna, cycle, key, "Det andra.");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.Equal("Det andra.", page.QuerySelector("#Text")!.TextContent.Trim());
        await SendAsync(anna, cycle, page.QuerySelector("[name=Key]")!.GetAttribute("value")!, "Det andra.");
        Assert.Equal(2, (await anna.OpenAsync(cycle)).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task A_key_used_in_another_cycle_is_refused()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var (cycle, other) = (await anna.StartCycleAsync(), await anna.StartCycleAsync());
        var key = Guid.NewGuid().ToString();
        await SendAsync(anna, cycle, key, "Här.");

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(anna, other, key, "Där.")).StatusCode);
        Assert.Empty((await anna.OpenAsync(other)).QuerySelectorAll(".entry"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task No_key_is_no_hindrance(string key)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(anna, cycle, key, "Utan nyckel.")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(anna, cycle, key, "Utan nyckel igen.")).StatusCode);
        Assert.Equal(2, (await anna.OpenAsync(cycle)).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task An_answer_on_ones_own_page_sent_twice_is_one_entry()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        (string, string)[] fields = [("Text", "Många ringer två gånger."), ("Cycle", cycle.Split('/')[^1]), ("Question", "team-l1"), ("Key", Guid.NewGuid().ToString())];

        await (await anna.SubmitAsync("/mitt", fields)).GoesToAsync();
        await (await anna.SubmitAsync("/mitt", fields)).GoesToAsync();

        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string cycle, string key, string text) =>
        visitor.SubmitAsync($"{cycle}/skriv", ("Text", text), ("Key", key));
}
