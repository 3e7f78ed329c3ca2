using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Levels.Own;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Own;

public sealed class OwnQuestionTests(Site site)
{
    [Fact]
    public async Task An_own_question_is_seen_by_those_who_belong_there_and_by_nobody_else()
    {
        var (here, there) = (await Workplace.AtAsync(site), await Workplace.AtAsync(site));
        var (writer, colleague) = (await (await here.EmployAsync()).SignInAsync(), await (await here.EmployAsync()).SignInAsync());
        var stranger = await (await there.EmployAsync()).SignInAsync();
        var text = $"Vad gör {Unique.Word()} lättare för oss?";

        var id = await writer.AddQuestionAsync(text);

        var seen = (await colleague.OpenAsync("/fragor/team")).QuerySelector($"#{id}")!;
        Assert.Contains("Egen fråga", seen.TextContent);
        Assert.Contains(text, seen.TextContent);
        Assert.Contains(here.Name, (await colleague.OpenAsync($"/fragor/team/{id}")).Text("main"));
        foreach (var other in new[] { stranger, site.Visitor(), await site.SignedInAsync("administrator") })
        {
            Assert.DoesNotContain(text, (await other.OpenAsync("/fragor/team")).Text("main"));
            Assert.DoesNotContain(text, (await other.OpenAsync("/fragor/team/kort?med=stod&med=egna")).Text("main"));
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/fragor/team/{id}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await colleague.StatusAsync($"/fragor/region/{id}"));
    }

    [Fact]
    public async Task It_is_never_in_the_API_nor_in_what_is_searched()
    {
        var place = await Workplace.AtAsync(site);
        var word = Unique.Word();

        var id = await (await (await place.EmployAsync()).SignInAsync()).AddQuestionAsync($"Vad gör {word} lättare för oss?");

        foreach (var address in new[] { "/api/v1/question-tables/team", "/api/v1/question-tables", "/fragor/flode.atom", "/oppna-data", "/sitemap.xml" })
        {
            var answer = await site.Visitor().Client.GetStringAsync(address);
            Assert.DoesNotContain(word, answer);
            Assert.DoesNotContain(id, answer);
        }

        Assert.DoesNotContain(id, await site.Visitor().Client.GetStringAsync($"/sok?q={word}"));
    }

    [Fact]
    public async Task It_is_offered_beside_the_national_ones_in_a_cycle_a_meeting_and_to_answer()
    {
        var place = await Workplace.AtAsync(site);
        var (writer, manager) = (await (await place.EmployAsync()).SignInAsync(), await place.ManagerAsync());
        var text = $"Vad gör {Unique.Word()} lättare för oss?";
        var id = await writer.AddQuestionAsync(text);

        var cycle = await writer.StartCycleAsync(query: $"?fraga={id}&fraga=team-l1");
        var entry = await writer.WriteAsync(cycle, "Att någon hinner lyssna.", query: $"?fraga={id}");

        Assert.Contains(text, (await writer.OpenAsync($"{cycle}/plan")).Text("main"));
        Assert.Contains("Vilka mönster ser ni", (await writer.OpenAsync($"{cycle}/plan")).QuerySelector("#WhatToLearn")!.TextContent);
        Assert.Contains(text, (await writer.OpenAsync(cycle)).Text("main"));
        var planning = await manager.OpenAsync($"/moten/nytt?niva=team&fraga={id}&fraga=team-l2");
        Assert.Equal(["team-l2", id], planning.QuerySelectorAll("input[name=Questions][checked]").Select(box => box.GetAttribute("value")));
        Assert.NotEqual("", entry);
    }

    [Fact]
    public async Task Whoever_may_read_an_answer_is_shown_an_own_question_only_where_it_belongs()
    {
        var place = await Workplace.AtAsync(site);
        var writer = await (await place.EmployAsync()).SignInAsync();
        var text = $"Vad gör {Unique.Word()} lättare för oss?";
        var id = await writer.AddQuestionAsync(text);
        var cycle = await writer.StartCycleAsync();
        var entry = await writer.WriteAsync(cycle, "Att någon hinner lyssna.", query: $"?fraga={id}");
        for (var step = 0; step < 4; step++)
        {
            await writer.ShareAsync(entry);
        }

        var open = (await site.Visitor().OpenAsync(cycle)).Text("main");
        Assert.Contains("Att någon hinner lyssna.", open);
        Assert.DoesNotContain(text, open);
        Assert.Contains(text, (await writer.OpenAsync(cycle)).Text(".entry"));
    }

    [Fact]
    public async Task Its_words_may_be_changed_until_somebody_uses_it()
    {
        var place = await Workplace.AtAsync(site);
        var (writer, colleague) = (await (await place.EmployAsync()).SignInAsync(), await (await place.EmployAsync()).SignInAsync());
        var id = await writer.AddQuestionAsync("Vad gör mornarna lättare?");

        Assert.Equal(HttpStatusCode.Forbidden, await colleague.StatusAsync($"/fragor/team/{id}/andra"));
        using var changed = await writer.SubmitAsync($"/fragor/team/{id}/andra", ("Text", "Vad gör kvällarna lättare?"));
        var cycle = await writer.StartCycleAsync();
        var entry = await writer.WriteAsync(cycle, "Att vi är två.", query: $"?fraga={id}");
        Assert.NotNull((await writer.OpenAsync($"/fragor/team/{id}/andra")).QuerySelector("textarea"));
        await writer.ShareAsync(entry);

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Vad gör kvällarna lättare?", (await colleague.OpenAsync($"/fragor/team/{id}")).Text("h1"));
        var locked = await writer.OpenAsync($"/fragor/team/{id}/andra");
        Assert.Null(locked.QuerySelector("main textarea"));
        Assert.Contains("orden ligger fast", locked.Text("main"));
    }

    [Fact]
    public async Task Who_wrote_it_and_a_manager_may_take_it_away_and_put_it_back()
    {
        var place = await Workplace.AtAsync(site);
        var (writer, manager) = (await (await place.EmployAsync()).SignInAsync(), await place.ManagerAsync());
        var id = await writer.AddQuestionAsync("Vad gör mornarna lättare?");
        var address = $"/fragor/team/{id}";

        using var taken = await manager.SubmitAsync($"{address}#TakeAway");
        var without = await writer.OpenAsync("/fragor/team");
        using var back = await writer.SubmitAsync($"{address}#PutBack");

        Assert.Equal(address, taken.Headers.Location!.ToString());
        Assert.Null(without.QuerySelector($"#{id}"));
        Assert.NotNull(without.QuerySelector($"#borttagna a[href='{address}']"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.NotNull((await writer.OpenAsync("/fragor/team")).QuerySelector($"#{id}"));
    }

    [Fact]
    public async Task A_manager_above_sees_and_may_take_away_what_a_unit_asks()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var unit = await place.UnitAsync(manager, "Mottagningen");
        var id = await (await (await place.EmployAsync(unit: unit)).SignInAsync()).AddQuestionAsync("Vad gör mornarna lättare?", "team", ("Organisation", unit));

        Assert.NotNull((await manager.OpenAsync("/fragor/team")).QuerySelector($"#{id}"));
        using var taken = await manager.SubmitAsync($"/fragor/team/{id}#TakeAway");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await (await (await place.EmployAsync()).SignInAsync()).StatusAsync($"/fragor/team/{id}"));
    }

    [Theory]
    [InlineData("", "Skriv frågan")]
    [InlineData("Hur gick det för 19121212-1212 hos oss?", "personnummer")]
    public async Task What_can_not_be_taken_says_why(string text, string why)
    {
        var writer = await (await (await Workplace.AtAsync(site)).EmployAsync()).SignInAsync();

        using var empty = await writer.SubmitAsync("/fragor/team/egen", ("Text", text));
        using var tooLong = await writer.SubmitAsync("/fragor/team/egen", ("Text", new string('a', OwnQuestion.Longest + 1)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains(why, (await Visitor.ReadAsync(empty)).Text("main"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
    }

    [Fact]
    public async Task An_organisation_has_so_many_at_a_level_and_the_same_form_twice_is_one()
    {
        var place = await Workplace.AtAsync(site);
        var employee = await place.EmployAsync();
        var writer = await employee.SignInAsync();
        var key = Guid.CreateVersion7().ToString();

        var (first, second) = (await writer.AddQuestionAsync("Vad?", more: ("Key", key)), await writer.AddQuestionAsync("Vad?", more: ("Key", key)));
        await site.AskAsync(services =>
        {
            var store = services.GetRequiredService<Store>();
            store.AddRange(Enumerable.Range(2, OwnQuestion.MostAtLevel - 1).Select(number => OwnQuestion.Add(new(SystemLevel.Team, place.Code, "Vad mer?", Guid.CreateVersion7()), number, employee.Id, site.Clock.GetUtcNow()).Value));
            return store.SaveChangesAsync();
        });
        using var tooMany = await writer.SubmitAsync("/fragor/team/egen", ("Text", "En till?"));

        Assert.Equal(first, second);
        Assert.Contains("Ta bort någon", await tooMany.ProblemAsync());
        Assert.NotEqual("", await writer.AddQuestionAsync("En på en annan nivå?", "region"));
    }

    [Fact]
    public async Task Two_who_add_the_last_one_at_once_get_one()
    {
        var place = await Workplace.AtAsync(site);
        var writers = await Task.WhenAll((await place.EmployAsync()).PersonAsync(), (await place.EmployAsync()).PersonAsync());

        var added = await Task.WhenAll(writers.Select(writer => site.AskAsync(services =>
            services.GetRequiredService<AddOwnQuestion>().RunAsync(writer!, new(SystemLevel.Team, place.Code, "Vad?", Guid.CreateVersion7()), default))));

        var numbers = await site.AskAsync(services => services.GetRequiredService<Store>().Set<OwnQuestion>().Where(question => question.OrganisationCode == place.Code).Select(question => question.Number).ToListAsync());
        Assert.Equal(numbers.Count, added.Count(one => one.Problem is null));
        Assert.All(added, one => Assert.True(one.Problem is null or Problem.Conflict));
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Order());
    }
}
