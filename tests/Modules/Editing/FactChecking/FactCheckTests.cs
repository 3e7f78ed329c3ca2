using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.FactChecking;
using NaraVard.Kernel.Text;
using NaraVard.People.Rights.Retention;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.Rights;

namespace NaraVard.Tests.Editing.FactChecking;

public sealed class FactCheckTests(Site site)
{
    [Fact]
    public async Task A_team_reads_by_a_secret_link_and_its_answer_reaches_the_editors()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Kollas av teamet");
        var (to, link) = await AskAsync(editor, page);

        var team = site.Visitor();
        var read = await team.OpenAsync(link);
        Assert.Contains("De ringde upp samma dag.", read.Text("main"));
        Assert.Null(read.QuerySelector("a[href^='/redaktion']"));
        using var first = await team.SubmitAsync(link, ("Ratt0", "ja"), ("Svar1", "Vi ringde samma vecka."), ("Verdict", "NeedsChange"));
        Assert.Contains("Tack!", (await Visitor.ReadAsync(first)).Text("[role=status]"));

        var answers = await editor.OpenAsync($"{page}/faktakoll");
        Assert.Contains("Något behöver ändras", answers.Text(".fact-check"));
        Assert.Contains("Vi ringde samma vecka.", answers.Text(".fact-check"));
        using var second = await team.SubmitAsync(link, ("Svar1", "Rättat nu."), ("Verdict", "Approved"));
        Assert.Contains("De godkänner texten", (await editor.OpenAsync($"{page}/faktakoll")).Text(".fact-check"));
        Assert.Contains(to, (await editor.OpenAsync($"{page}/faktakoll")).Text(".fact-check"));
    }

    [Fact]
    public async Task A_team_reads_who_where_and_when_and_answers_it_like_the_rest()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Uppgifterna kollas");
        using (await editor.SubmitAsync(page, ("Places", "Region Halland\nArvika"), ("Organisations", "Närvårdsteamet i Arvika"), ("Period", "2023–2024")))
        {
            var (_, link) = await AskAsync(editor, page);
            var facts = (await site.Visitor().OpenAsync(link)).QuerySelector("section[aria-labelledby=del-0]")!;

            Assert.Equal("Uppgifter", facts.QuerySelector("h2")!.TextContent);
            Assert.Equal(
                ["Slag: Prövat", "Platser: Region Halland, Arvika", "Organisationer: Närvårdsteamet i Arvika", "Nivåer: Team", "Teman: Nära vård", "Läge: Prövas", "Period: 2023–2024", $"Källa: {Editor.Source}"],
                facts.QuerySelectorAll("dl > div").Select(fact => $"{fact.QuerySelector("dt")!.TextContent}: {fact.QuerySelector("dd")!.TextContent}"));

            using var answered = await site.Visitor().SubmitAsync(link, ("Svar0", "Vi började 2022."), ("Verdict", "NeedsChange"));
            Assert.Contains("Uppgifter", (await editor.OpenAsync($"{page}/faktakoll")).Text(".fact-check dt"));
            Assert.Contains("Vi började 2022.", (await editor.OpenAsync($"{page}/faktakoll")).Text(".fact-check dd"));
        }
    }

    [Fact]
    public async Task The_link_leads_nowhere_when_it_is_closed_wrong_or_too_old()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Avslutas i förtid");
        var (_, link) = await AskAsync(editor, page);

        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A')));
        using var closed = await editor.SubmitAsync($"{page}/faktakoll#handler=Close");
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(link));
    }

    [Fact]
    public async Task The_page_is_not_kept_not_found_by_search_engines_and_tells_nobody_its_address()
    {
        var editor = await site.SignedInAsync("redaktor");
        var (_, link) = await AskAsync(editor, await Editor.WriteAsync(editor, "Hemlig adress"));

        using var answer = await site.Visitor().Client.GetAsync(link);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task Whom_the_question_went_to_is_forgotten_in_time_and_the_team_and_its_answer_are_not()
    {
        await using var own = new Site();
        var editor = await own.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Adressen glöms");
        var to = $"{Unique.Word()}@exempel.se";
        using var asked = await editor.SubmitAsync($"{page}/faktakoll", ("Team", "Närvårdsteamet"), ("Email", to), ("Greeting", $"Hej Karin {to[..20]}!"), ("LastDay", own.Clock.GetUtcNow().SwedishDate().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await own.SendAsync();
        using var answered = await own.Visitor().SubmitAsync(Assert.Single(ReceivedMail.InFolder(own.DataFolder, to)).Path("/faktakoll/"), ("Svar1", "Vi ringde samma vecka."), ("Verdict", "NeedsChange"));

        own.Clock.Advance(TimeSpan.FromDays(ForgetAddresses.Rule.Days));
        await ForgetAsync(own);
        Assert.Equal(["fact_checks.Email", "fact_checks.Greeting"], (await own.ColumnsWithAsync(to[..20])).Order(StringComparer.Ordinal));
        own.Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync(own);

        Assert.Empty(await own.ColumnsWithAsync(to[..20]));
        Assert.Equal(0, await own.BytesWithAsync(to[..20]));
        var kept = (await (await own.SignedInAsync("redaktor")).OpenAsync($"{page}/faktakoll")).Text(".fact-check");
        Assert.All(new[] { "Närvårdsteamet", "Vi ringde samma vecka.", "E-postadressen är borttagen" }, said => Assert.Contains(said, kept));
    }

    private static Task<int> ForgetAsync(Site own) => own.AskAsync(async services =>
    {
        await services.GetRequiredService<CarryOutRetention>().RunAsync(CancellationToken.None);
        return 0;
    });

    [Theory]
    [InlineData("Verdict", "", "Verdict", "Välj om ni godkänner")]
    [InlineData("Svar0", "Patienten 19121212-1212", "Svar0", "personnummer")]
    public async Task An_answer_that_can_not_be_taken_keeps_what_was_written(string field, string value, string at, string why)
    {
        var editor = await site.SignedInAsync("redaktor");
        var (_, link) = await AskAsync(editor, await Editor.WriteAsync(editor, $"Fel svar {at}"));

        using var answer = await site.Visitor().SubmitAsync(link, [.. new[] { ("Svar1", "Kvar här."), ("Verdict", "Approved") }.Where(other => other.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await Visitor.ReadAsync(answer);
        Assert.Contains(why, shown.Text("main"));
        Assert.Contains("Kvar här.", shown.Text("#Svar1"));
    }

    [Theory]
    [InlineData("Email", "inte en adress", "Skriv en e-postadress")]
    [InlineData("Team", "", "Skriv vilket team")]
    [InlineData("LastDay", "2020-01-01", "Välj en dag")]
    public async Task A_question_that_can_not_be_sent_says_why(string field, string value, string why)
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, $"Fel fråga {field}");

        using var answer = await editor.SubmitAsync($"{page}/faktakoll", [.. new[] { ("Team", "Teamet"), ("Email", "team@exempel.se") }.Where(other => other.Item1 != field), (field, value)]);

        Assert.Contains(why, (await Visitor.ReadAsync(answer)).Text($"#{field}-error"));
    }

    private async Task<(string To, string Link)> AskAsync(Visitor editor, string page)
    {
        var to = $"team-{Unique.Word()}@exempel.se";
        using var asked = await editor.SubmitAsync($"{page}/faktakoll", ("Team", "Närvårdsteamet"), ("Email", to), ("Greeting", "Stämmer dagen?"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        await site.SendAsync();
        return (to, Assert.Single(ReceivedMail.InFolder(site.DataFolder, to)).Path("/faktakoll/"));
    }
}
