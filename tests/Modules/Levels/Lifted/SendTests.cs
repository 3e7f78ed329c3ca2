using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Lifted;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Cycles.Connect;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>A team lifts a question from its cycle.</summary>
public sealed class SendTests(Site site)
{
    [Fact]
    public async Task The_team_sees_exactly_what_will_be_read_and_nothing_of_it_tells_who_they_are()
    {
        var team = await site.TeamAsync();

        var page = await team.LookAsync($"{team.Name} på Västra Götalandsregionen når ingen jour. Ring 0701-23 45 67 eller skriv till jour@exempel.se.");

        Assert.Equal("[namn] på [vår organisation] når ingen jour. Ring [telefon] eller skriv till [e-post].", page.QuerySelector("textarea[name=Text]")!.TextContent.Trim());
        Assert.Equal(["[namn]", "[vår organisation]", "[telefon]", "[e-post]"], page.QuerySelectorAll("main mark").Select(mark => mark.TextContent));
        Assert.Contains("Cheferna hos mottagaren läser texten", page.Said());
    }

    [Fact]
    public async Task A_name_that_is_written_again_is_not_sent()
    {
        var team = await site.TeamAsync();

        using var answer = await team.TryLiftAsync($"{team.Name} vill veta varför jouren stängde.", "region:14");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("tala om vilka ni är", await answer.ProblemAsync());
        Assert.Equal(0, await SentAsync(team));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hon heter 19811218-9876 hos oss.")]
    [InlineData("lång")]
    public async Task What_cannot_be_sent_stays_in_the_form(string text)
    {
        var team = await site.TeamAsync();
        var written = text == "lång" ? new string('å', 2001) : text;

        using var answer = await team.TryLiftAsync(written, "region:14");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await SentAsync(team));
    }

    [Theory]
    [InlineData("")]
    [InlineData("region")]
    [InlineData("region:finns-inte")]
    [InlineData("kommun:14")]
    [InlineData("individ:14")]
    [InlineData("ingen:14")]
    public async Task A_receiver_that_is_none_is_asked_for_again(string receiver)
    {
        var team = await site.TeamAsync();

        using var answer = await team.TryLiftAsync("Varför får vi inte läsa journalen?", receiver);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await SentAsync(team));
    }

    [Fact]
    public async Task The_natural_receiver_comes_first_and_another_is_found_by_what_it_is_called()
    {
        var team = await site.TeamAsync("1480");

        var proposed = await team.LookAsync("Varför ändrar regionen tiderna utan att fråga oss?");
        var found = await team.LookAsync("Varför ändrar regionen tiderna?", ("Level", "Municipality"), ("Words", "Borås"));

        Assert.Equal("region:14", proposed.QuerySelector("main input[name=Receiver]")!.GetAttribute("value"));
        Assert.Contains("Texten nämner regionen.", proposed.Said());
        Assert.Equal("kommun:1490", found.QuerySelector("main input[name=Receiver]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_question()
    {
        var (team, key) = (await site.TeamAsync(), Guid.NewGuid());
        var text = $"Vem bestämmer om {Unique.Word()}?";

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => team.TryLiftAsync(text, "region:14", key)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, answer => answer.StatusCode == HttpStatusCode.InternalServerError);
        Assert.Equal(1, await SentAsync(team));
    }

    [Fact]
    public async Task A_question_that_is_nearly_the_same_goes_together_with_the_other_and_neither_team_reads_the_others()
    {
        var (first, second, word) = (await site.TeamAsync(), await site.TeamAsync(), Unique.Word());
        await first.LiftAsync($"Varför stänger hjälpmedelscentralens {word} redan klockan tre på fredagar?", "region:14");

        var page = await second.LiftAsync($"Varför stänger hjälpmedelscentralens {word} klockan tre på fredagar?", "region:14");

        var said = (await second.Visitor.OpenAsync(page)).Said();
        Assert.Contains("Andra har lyft något som liknar det här", said);
        Assert.DoesNotContain("redan", said);
        Assert.DoesNotContain("redan klockan", (await second.Visitor.OpenAsync(second.Cycle)).Said());
    }

    [Fact]
    public async Task A_question_is_taken_back_and_nothing_of_it_is_left()
    {
        var team = await site.TeamAsync();
        var page = await team.LiftAsync($"Vem bestämmer om {Unique.Word()}?", "region:14");
        var bundles = await site.StoreAsync(store => store.Set<LiftBundle>().CountAsync());

        using var taken = await team.Visitor.SubmitAsync($"{page}#TakeBack");

        Assert.Equal(team.Cycle, await taken.GoesToAsync());
        Assert.Equal(0, await SentAsync(team));
        Assert.Equal(HttpStatusCode.NotFound, await team.Visitor.StatusAsync(page));
        Assert.True(await site.StoreAsync(store => store.Set<LiftBundle>().CountAsync()) < bundles + 1);
    }

    [Fact]
    public async Task An_own_entry_that_must_be_lifted_leads_there_with_its_words()
    {
        var team = await site.TeamAsync();
        using var written = await team.Visitor.SubmitAsync($"{team.Cycle}/skriv", ("Text", "Vi får inte läsa kommunens journal."), ("Kind", "Observation"), ("Remedy", "Lift"), ("LiftTo", "Government"));
        await written.GoesToAsync();

        var link = (await team.Visitor.OpenAsync(team.Cycle)).QuerySelectorAll("main .entry-remedy a").Single().GetAttribute("href")!;

        Assert.Equal("Vi får inte läsa kommunens journal.", (await team.Visitor.OpenAsync(link)).QuerySelector("textarea[name=Text]")!.TextContent.Trim());
    }

    [Fact]
    public async Task It_stands_on_the_board_and_in_the_story_of_those_who_lifted_it_and_of_no_others()
    {
        var (team, other) = (await site.TeamAsync(), await site.TeamAsync());
        var page = await team.LiftAsync($"Vem bestämmer om {Unique.Word()}?", "region:14");

        Assert.Contains("Vem bestämmer om", (await team.Visitor.OpenAsync(team.Cycle)).Said());
        Assert.Contains("lyfter en fråga till Västra Götalandsregionen", (await team.Visitor.OpenAsync($"{team.Cycle}/berattelse")).Said());
        Assert.Equal(HttpStatusCode.NotFound, await other.Visitor.StatusAsync(page));
        Assert.Equal(HttpStatusCode.NotFound, await other.Visitor.StatusAsync($"{other.Cycle}/lyft/{page.Split('/')[^1]}"));
        using var stolen = await other.Visitor.PostAsync($"{other.Cycle}/lyft/{page.Split('/')[^1]}?handler=TakeBack");
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
    }

    private Task<int> SentAsync(MeetingTeam team)
    {
        var cycle = Guid.Parse(team.Cycle.Split('/')[^1]);
        return site.AskAsync(async services => (await services.GetRequiredService<ILifting>().SentFromAsync(LiftSource.Cycle, cycle, default)).Count);
    }
}
