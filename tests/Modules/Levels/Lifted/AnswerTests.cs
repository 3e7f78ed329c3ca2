using System.Net;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Cycles.Connect;
using NaraVard.Tests.Cycles.Entries;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>The receiver reads, sets its day and answers, and everybody who asked gets the answer.</summary>
public sealed class AnswerTests(Site site)
{
    [Fact]
    public async Task The_answer_reaches_everybody_in_the_team_by_mail_and_in_the_cycle()
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        var colleague = await site.MemberAsync("12", NaraVard.People.Contracts.Role.Practitioner);
        await team.Visitor.AddColleagueAsync(team.Cycle, colleague);
        var page = await team.LiftAsync($"Vem kan öppna {word} på lördagar?", "region:12");
        var region = await Answerer.AtAsync(site, "12");

        await region.AnswerAsync(await region.FindAsync(word), "Test", "Vi öppnar två lördagar i mars.");

        await site.SendAsync();
        foreach (var email in new[] { team.Email, colleague })
        {
            var mail = Assert.Single(ReceivedMail.InFolder(site.DataFolder, email), mail => mail["Subject"]!.StartsWith("Svar på er fråga", StringComparison.Ordinal));
            Assert.Contains("Vi öppnar två lördagar i mars.", mail.Text);
            Assert.Contains($"{team.Cycle}#lyfta", mail.Text);
        }

        Assert.Contains("Vi prövar det", (await team.Visitor.OpenAsync(page)).Said());
        Assert.Contains("har svarat: Vi prövar det", (await team.Visitor.OpenAsync(team.Cycle)).Said());
        Assert.Contains("Vi öppnar två lördagar i mars.", (await team.Visitor.OpenAsync($"{team.Cycle}/berattelse")).Said());
    }

    [Fact]
    public async Task The_receiver_sees_the_text_and_the_level_and_nothing_of_who_asks()
    {
        var (team, word) = (await site.TeamAsync("1480"), Unique.Word());
        var question = await team.LiftAsync($"Vem kan öppna {word} på lördagar?", "region:14");
        var region = await Answerer.AtAsync(site, "14");

        var bundle = await region.FindAsync(word);
        var pages = new[] { await region.Visitor.Client.GetStringAsync("/lyfta-fragor"), await region.Visitor.Client.GetStringAsync(bundle), await region.Visitor.Client.GetStringAsync($"{bundle}/vidare") };

        Assert.Contains("Från ett team", pages[0]);
        Assert.Contains("lyft i dag", pages[0]);
        Assert.All(pages, html => Assert.All(new[] { team.Name, team.Email, "Lugnare helger", team.Cycle.Split('/')[^1], "Göteborgs", "1480" }, hidden => Assert.DoesNotContain(hidden, html)));
        Assert.NotNull(question);
    }

    [Theory]
    [InlineData("Change")]
    [InlineData("Test")]
    [InlineData("Cannot")]
    [InlineData("NeedMore")]
    [InlineData("")]
    public async Task No_answer_is_empty(string kind)
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        var page = await team.LiftAsync($"Vem kan öppna {word}?", "region:12");
        var region = await Answerer.AtAsync(site, "12");

        using var answer = await region.TryAnswerAsync(await region.FindAsync(word), kind, kind == "" ? "Text utan val." : " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("har svarat", (await team.Visitor.OpenAsync(page)).Said());
    }

    [Fact]
    public async Task Another_organisations_manager_finds_nothing()
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        await team.LiftAsync($"Vem kan öppna {word}?", "region:12");
        var (region, other) = (await Answerer.AtAsync(site, "12"), await Answerer.AtAsync(site, "13"));
        var bundle = await region.FindAsync(word);

        Assert.False(await other.HasAsync(word));
        Assert.Equal(HttpStatusCode.NotFound, await other.Visitor.StatusAsync(bundle));
        Assert.Equal(HttpStatusCode.NotFound, await other.Visitor.StatusAsync($"{bundle}/vidare"));
        using var answer = await other.Visitor.PostAsync($"{bundle}?handler=Answer", ("Kind", "Cannot"), ("Text", "Nej."));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await team.Visitor.StatusAsync(bundle));
    }

    [Fact]
    public async Task The_receiver_sets_its_own_day_and_a_day_that_has_passed_is_said_kindly()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var team = await own.TeamAsync("12");
        var page = await team.LiftAsync("Vem kan öppna mottagningen på lördagar?", "region:12");
        var region = await Answerer.AtAsync(own, "12");
        var bundle = await region.FindAsync("mottagningen");
        var day = DateOnly.FromDateTime(own.Clock.GetUtcNow().AddDays(10).DateTime);

        using var wrong = await region.Visitor.SubmitAsync($"{bundle}#Day", ("AnswerDay", "2001-01-01"));
        using var set = await region.Visitor.SubmitAsync($"{bundle}#Day", ("AnswerDay", $"{day:yyyy-MM-dd}"));
        await set.GoesToAsync();
        var before = (await team.Visitor.OpenAsync(page)).Said();
        own.Clock.Advance(TimeSpan.FromDays(12));
        team = team with { Visitor = await own.SignInAsync(team.Email) };
        region = region with { Visitor = await own.SignInAsync(region.Email) };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("tänker svara senast", before);
        Assert.DoesNotContain("Ta tillbaka frågan", before);
        Assert.Contains("behöver mer tid", (await team.Visitor.OpenAsync(page)).Said());
        Assert.Contains("Välj en ny dag om ni behöver mer tid", await region.ReadAsync(bundle));
    }

    [Fact]
    public async Task A_receiver_that_needs_to_know_more_is_told_and_the_question_waits_again()
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        var page = await team.LiftAsync($"Vem kan öppna {word}?", "region:12");
        var region = await Answerer.AtAsync(site, "12");
        var bundle = await region.FindAsync(word);
        await region.AnswerAsync(bundle, "NeedMore", "Vilka dagar gäller det?");

        using var named = await team.Visitor.SubmitAsync($"{page}#Tell", ("Text", $"Fråga {team.Name}."));
        using var told = await team.Visitor.SubmitAsync($"{page}#Tell", ("Text", "Lördagar och helgdagar."));
        await told.GoesToAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, named.StatusCode);
        var read = await region.ReadAsync(bundle);
        Assert.Contains("Lördagar och helgdagar.", read);
        Assert.Contains("De som frågar har berättat mer", read);
        await region.AnswerAsync(bundle, "Change", "Öppet på lördagar från mars.");
        var said = (await team.Visitor.OpenAsync(page)).Said();
        Assert.Contains("Vilka dagar gäller det?", said);
        Assert.Contains("Öppet på lördagar från mars.", said);
        Assert.DoesNotContain("Berätta mer", said);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_told_that_the_other_came_first()
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        await team.LiftAsync($"Vem kan öppna {word}?", "region:12");
        var (one, other) = (await Answerer.AtAsync(site, "12"), await Answerer.AtAsync(site, "12"));
        var bundle = await one.FindAsync(word);
        var presses = await Task.WhenAll(one.Visitor.FillAsync($"{bundle}#Answer", ("Kind", "Change"), ("Text", "Ja.")), other.Visitor.FillAsync($"{bundle}#Answer", ("Kind", "Cannot"), ("Text", "Nej.")));

        var answers = await Task.WhenAll(presses.Select(press => press()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var late = answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict);
        Assert.Contains("Det du skrev står kvar här", await late.ProblemAsync());
        await site.SendAsync();
        Assert.Single(ReceivedMail.InFolder(site.DataFolder, team.Email), mail => mail["Subject"]!.StartsWith("Svar på er fråga", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_been_answered_is_not_taken_back()
    {
        var (team, word) = (await site.TeamAsync("12"), Unique.Word());
        var page = await team.LiftAsync($"Vem kan öppna {word}?", "region:12");
        var press = await team.Visitor.FillAsync($"{page}#TakeBack");
        var region = await Answerer.AtAsync(site, "12");
        await region.AnswerAsync(await region.FindAsync(word), "Cannot", "Vi har inga lokaler.");

        using var late = await press();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Vi har inga lokaler.", (await team.Visitor.OpenAsync(page)).Said());
    }
}
