using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Nominating;
using NaraVard.Levels.Own;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Own;

/// <summary>On sites of their own where a national table is changed: other tests read the same tables.</summary>
public sealed class NominationTests(Site site)
{
    [Fact]
    public async Task A_nominated_question_is_taken_into_the_draft_and_points_to_the_national_one_when_it_is_published()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var (nominator, editor, reviewer) = (await own.SignedInAsync("medarbetare"), await own.SignedInAsync("redaktor"), await own.SignedInAsync("granskare"));
        var question = await nominator.AddQuestionAsync("Vad gör det lättare att lyssna?", "region");
        var address = await NominateAsync(own, nominator, "region", question);

        Assert.Contains("nominerad fråga väntar", (await editor.OpenAsync("/redaktion")).Text("main"));
        Assert.Contains("Vad gör det lättare att lyssna?", (await editor.OpenAsync("/redaktion/nomineringar")).Text("main"));
        using var taken = await editor.SubmitAsync($"{address}#TakeIn", ("place", "learning"));

        Assert.Equal("/redaktion/fragor/region", taken.Headers.Location?.ToString());
        Assert.Contains("Vad gör det lättare att lyssna?", (await editor.OpenAsync("/redaktion/fragor/region")).Text("main"));
        Assert.DoesNotContain("region-l5", (await own.Visitor().OpenAsync("/fragor/region")).Body!.InnerHtml);
        Assert.Contains("i utkastet", (await nominator.OpenAsync($"/fragor/region/{question}")).Text("#egen"));
        await Editor.StepAsync(editor, "/redaktion/fragor/region", "Submit", ("Note", "En fråga till."));
        await Editor.StepAsync(reviewer, "/redaktion/fragor/region", "Publish", ("Note", "En fråga till."));

        var national = await own.Visitor().OpenAsync("/fragor/region/region-l5");
        Assert.Equal("Vad gör det lättare att lyssna?", national.Text("h1"));
        Assert.DoesNotContain("Demoorganisationen", national.Text("main"));
        Assert.NotNull((await nominator.OpenAsync($"/fragor/region/{question}")).QuerySelector("#egen a[href='/fragor/region/region-l5']"));
        var planning = await (await own.SignedInAsync("chef")).OpenAsync("/moten/nytt?niva=region");
        Assert.Single(planning.QuerySelectorAll("label.choice"), choice => choice.TextContent.Contains("Vad gör det lättare att lyssna?", StringComparison.Ordinal));
        Assert.Equal("Frågan är på väg in i den nationella tabellen", await MailAsync(own, address));
    }

    [Fact]
    public async Task Editors_thank_no_with_a_reason_that_is_read_on_the_page_and_by_mail()
    {
        var place = await Workplace.AtAsync(site);
        var (nominator, editor) = (await (await place.EmployAsync()).SignInAsync(), await site.SignedInAsync("redaktor"));
        var question = await nominator.AddQuestionAsync("Vad gör det lättare att lyssna?");
        var address = await NominateAsync(site, nominator, "team", question);

        using var empty = await editor.SubmitAsync($"{address}#Decline", ("Reason", " "));
        using var declined = await editor.SubmitAsync($"{address}#Decline", ("Reason", "Den liknar en som redan finns."));
        using var again = await nominator.Client.GetAsync($"/fragor/team/{question}/nominera");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);
        Assert.Contains("Den liknar en som redan finns.", (await nominator.OpenAsync($"/fragor/team/{question}")).Text("#egen"));
        Assert.Equal("Redaktionen har svarat på din nominering", await MailAsync(site, address));
        Assert.Null((await Visitor.ReadAsync(again)).QuerySelector("main textarea"));
        Assert.Null((await editor.OpenAsync(address)).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Nobody_takes_in_their_own_and_only_those_who_belong_there_nominate()
    {
        var editor = await site.SignedInAsync("redaktor");
        var question = await editor.AddQuestionAsync($"Vad gör {Unique.Word()} lättare?", "kommun");
        var stranger = await (await (await Workplace.AtAsync(site)).EmployAsync()).SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/fragor/kommun/{question}/nominera"));
        var address = await NominateAsync(site, editor, "kommun", question);

        Assert.Null((await editor.OpenAsync(address)).QuerySelector("main form[method=post]"));
        Assert.NotNull((await (await site.SignedInAsync("granskare")).OpenAsync(address)).QuerySelector("main form[method=post]"));
        Assert.Contains("orden ligger fast", (await editor.OpenAsync($"/fragor/kommun/{question}/andra")).Text("main"));
    }

    [Theory]
    [InlineData("", "Skriv en mening")]
    [InlineData("Fråga 19121212-1212 varför.", "personnummer")]
    public async Task A_nomination_says_why(string why, string problem)
    {
        var nominator = await (await (await Workplace.AtAsync(site)).EmployAsync()).SignInAsync();
        var question = await nominator.AddQuestionAsync("Vad gör det lättare?");

        using var answer = await nominator.SubmitAsync($"/fragor/team/{question}/nominera", ("Why", why));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(problem, await answer.ProblemAsync());
    }

    [Fact]
    public async Task What_was_declined_goes_in_time_and_what_waits_goes_with_its_account()
    {
        var place = await Workplace.AtAsync(site);
        var employee = await place.EmployAsync();
        var nominator = await employee.SignInAsync();
        var (declined, waiting) = (await nominator.AddQuestionAsync("Vad hindrar?"), await nominator.AddQuestionAsync("Vad hjälper?"));
        var first = await NominateAsync(site, nominator, "team", declined);
        await NominateAsync(site, nominator, "team", waiting);
        (await (await site.SignedInAsync("redaktor")).SubmitAsync($"{first}#Decline", ("Reason", "Inte nu."))).Dispose();

        await site.AskAsync(services => services.GetRequiredService<ForgetNominations>().RunAsync(site.Clock.GetUtcNow().AddDays(1), 1000, default));
        await site.AskAsync(async services =>
        {
            var all = services.GetServices<IPersonalData>().Single(data => data is PersonalNominations);
            await all.EraseAsync(new DataSubject(employee.Id, employee.Name, employee.Email), default);
            return 0;
        });

        Assert.Empty(await NominationsOfAsync(site, declined, waiting));
        Assert.Contains("Vad hjälper?", (await nominator.OpenAsync("/fragor/team")).Text("#egna"));
    }

    private static async Task<string> NominateAsync(Site at, Visitor nominator, string level, string question)
    {
        using var answer = await nominator.SubmitAsync($"/fragor/{level}/{question}/nominera", ("Why", "Den går att ställa överallt."));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.ProblemAsync());
        return $"/redaktion/nomineringar/{(await NominationsOfAsync(at, question)).Single()}";
    }

    private static Task<List<Guid>> NominationsOfAsync(Site at, params string[] questions)
    {
        var ids = questions.Select(OwnQuestion.IdOf).ToList();
        return at.AskAsync(services => services.GetRequiredService<Store>().Set<Nomination>().Where(nomination => ids.Contains(nomination.QuestionId)).Select(nomination => nomination.Id).ToListAsync());
    }

    private static Task<string> MailAsync(Site at, string address) => at.AskAsync(async services =>
    {
        var key = $"nomination-{address.Split('/')[^1]}";
        return (await services.GetRequiredService<Store>().Set<OutboxMail>().SingleAsync(mail => mail.Key == key)).Subject;
    });
}
