using System.Net;
using System.Net.Http.Headers;

namespace NaraVard.Tests.Prompts.Answering;

public sealed class AnswerTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = monday.Site;

    [Fact]
    public async Task The_link_opens_the_question_without_signing_in_and_the_answer_lands_in_the_drawer()
    {
        var (colleague, cycle, link) = await AskedAsync();
        var anyone = _site.Visitor();

        var page = await anyone.OpenAsync(link);
        using var saved = await anyone.SubmitAsync(link, ("Text", "Vi lyssnade mer i dag."));

        Assert.Equal(colleague.Mail()["Subject"], page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("nav"));
        Assert.Contains("Ditt svar är sparat", (await anyone.OpenAsync(saved.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent);
        Assert.Equal(["Vi lyssnade mer i dag."], await colleague.DrawerAsync(cycle));
    }

    [Fact]
    public async Task The_answer_stands_on_the_cycles_page_for_its_author()
    {
        var (colleague, cycle, link) = await AskedAsync();

        using var saved = await _site.Visitor().SubmitAsync(link, ("Text", "Det här skrev jag i bussen."));

        var page = await (await colleague.SignInAsync()).OpenAsync($"/cykler/{cycle}");
        Assert.Contains("Det här skrev jag i bussen.", page.Body!.TextContent);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_signs_nobody_in()
    {
        var (colleague, cycle, link) = await AskedAsync();
        var scanner = _site.Visitor();

        using var head = await scanner.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        using var get = await scanner.Client.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, get.StatusCode));
        Assert.False(get.Headers.Contains("Set-Cookie"));
        Assert.Empty(await colleague.DrawerAsync(cycle));
        Assert.NotNull((await scanner.OpenAsync(link)).QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.Redirect, await scanner.StatusAsync($"/cykler/{cycle}/reflektionsfragor"));
    }

    [Fact]
    public async Task A_personal_identity_number_is_told_of_and_the_text_is_kept()
    {
        var (colleague, cycle, link) = await AskedAsync();

        using var answer = await _site.Visitor().SubmitAsync(link, ("Text", "Jag mötte 811228-9874 på väg hem."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("personnummer", page.QuerySelector(".field-error")!.TextContent);
        Assert.Contains("på väg hem", page.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await colleague.DrawerAsync(cycle));
    }

    [Fact]
    public async Task An_empty_answer_is_asked_for_again()
    {
        var (_, _, link) = await AskedAsync();

        using var answer = await _site.Visitor().SubmitAsync(link, ("Text", "  "));

        Assert.Contains("Skriv ditt svar", (await Visitor.ReadAsync(answer)).QuerySelector(".field-error")!.TextContent);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_answer_and_nothing_typed_is_lost_from_sight()
    {
        var (colleague, cycle, link) = await AskedAsync();
        var anyone = _site.Visitor();
        var key = (await anyone.OpenAsync(link)).QuerySelector("input[name=Key]")!.GetAttribute("value")!;
        using var first = await anyone.SubmitAsync(link, ("Key", key), ("Text", "Det första"));

        using var second = await anyone.SubmitAsync(link, ("Key", key), ("Text", "Det andra"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Det andra", (await Visitor.ReadAsync(second)).QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(["Det första"], await colleague.DrawerAsync(cycle));
    }

    [Fact]
    public async Task Whether_the_question_was_answered_is_kept_nowhere_and_the_link_takes_more()
    {
        var (colleague, cycle, link) = await AskedAsync();
        var anyone = _site.Visitor();
        using var first = await anyone.SubmitAsync(link, ("Text", "Det första"));

        using var second = await anyone.SubmitAsync(link, ("Text", "Det som kom sedan"));

        Assert.NotNull((await anyone.OpenAsync(link)).QuerySelector("textarea"));
        Assert.Equal(["Det första", "Det som kom sedan"], (await colleague.DrawerAsync(cycle)).Order());
    }

    [Fact]
    public async Task After_fourteen_days_the_link_says_what_to_do_and_still_stops_the_mail()
    {
        var (colleague, cycle, link) = await AskedAsync();

        _site.Clock.Advance(TimeSpan.FromDays(14));
        using var opened = await _site.Visitor().Client.GetAsync(link);
        using var late = await _site.Visitor().Client.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("Text", "Sent ute")]));
        using var stopped = await StopAsync(link);

        Assert.Equal(HttpStatusCode.Gone, opened.StatusCode);
        Assert.Contains("Länken gäller inte längre", await opened.Content.ReadAsStringAsync());
        Assert.Contains("Sent ute", await late.Content.ReadAsStringAsync());
        Assert.Empty(await colleague.DrawerAsync(cycle));
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
    }

    [Fact]
    public async Task A_link_that_was_cut_off_or_changed_says_so()
    {
        var (_, _, link) = await AskedAsync();

        foreach (var broken in new[] { link[..^3], link[..^1] + (link[^1] == 'A' ? "B" : "A"), "/svara/hej" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(broken));
        }
    }

    [Fact]
    public async Task A_link_opens_its_own_question_and_no_other()
    {
        var (one, _, link) = await AskedAsync();
        var (other, otherCycle, otherLink) = await AskedAsync();

        using var saved = await _site.Visitor().SubmitAsync(link, ("Text", "Mitt eget"));

        Assert.NotEqual(link, otherLink);
        Assert.Empty(await other.DrawerAsync(otherCycle));
        Assert.NotNull((await _site.Visitor().OpenAsync(otherLink)).QuerySelector("textarea"));
        Assert.Single(one.Mails());
    }

    [Fact]
    public async Task The_mail_programs_own_button_stops_the_questions_without_cookies_or_forms()
    {
        var (colleague, _, link) = await AskedAsync();

        using var looked = await _site.Visitor().Client.GetAsync($"{link}/sluta");
        using var stopped = await StopAsync(link);
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Equal($"{link}/paminnelser", looked.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Single(colleague.Mails());
    }

    [Fact]
    public async Task A_broken_stop_address_with_letters_outside_ascii_leads_on_like_any_other()
    {
        using var looked = await _site.Visitor().Client.GetAsync("/svara/å/sluta");

        Assert.Equal(HttpStatusCode.Redirect, looked.StatusCode);
        Assert.Equal("/svara/%C3%A5/paminnelser", looked.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(looked.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("pause", "2027-01-26", "2027-01-19")]
    [InlineData("half", "2027-01-26", "2027-01-19")]
    public async Task Fewer_questions_are_one_press_away(string press, string comes, string notYet)
    {
        var (colleague, _, link) = await AskedAsync();

        using var pressed = await _site.Visitor().SubmitAsync($"{link}/paminnelser", ("Quieting", press));
        await colleague.RingAsync($"{notYet} 10:00");
        var before = colleague.Mails().Count;
        await colleague.RingAsync($"{comes} 10:00");

        Assert.Contains("Nästa kommer", (await Visitor.ReadAsync(pressed)).QuerySelector(".notice-good")!.TextContent);
        Assert.Equal((1, 2), (before, colleague.Mails().Count));
    }

    // Asked on Tuesday 12 January; the other tests' people are asked when they are due, which is none of this one's business.
    private async Task<(Colleague Colleague, Guid Cycle, string Link)> AskedAsync()
    {
        _site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(_site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        return (colleague, cycle, colleague.Mail().Path("/svara/"));
    }

    private Task<HttpResponseMessage> StopAsync(string link)
    {
        var body = new StringContent("List-Unsubscribe=One-Click");
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return _site.Visitor().Client.PostAsync($"{link}/sluta", body);
    }
}
