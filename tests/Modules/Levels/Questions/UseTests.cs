using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Levels.Own;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Questions;

public sealed class UseTests(Site site)
{
    [Fact]
    public async Task A_question_shows_in_how_many_cycles_it_is_used_from_five_up_and_a_drawer_never_counts()
    {
        var place = await Workplace.AtAsync(site);
        var writer = await (await place.EmployAsync()).SignInAsync();
        var id = await writer.AddQuestionAsync($"Vad gör {Unique.Word()} lättare?");
        for (var cycle = 0; cycle < 4; cycle++)
        {
            await writer.StartCycleAsync(query: $"?fraga={id}");
        }

        var fifth = await writer.StartCycleAsync();
        var entry = await writer.WriteAsync(fifth, "Att vi är två.", query: $"?fraga={id}");
        await writer.WriteAsync(fifth, "Att vi har tid.", query: $"?fraga={id}");

        Assert.Null((await writer.OpenAsync($"/fragor/team/{id}")).QuerySelector(".question-use"));
        Assert.Null((await writer.OpenAsync("/fragor/team")).QuerySelector($"#{id} .question-use"));

        await writer.ShareAsync(entry);

        Assert.Equal("Används i 5 lärandecykler.", (await writer.OpenAsync($"/fragor/team/{id}")).Text(".question-use"));
        Assert.Equal("Används i 5 lärandecykler.", (await writer.OpenAsync("/fragor/team")).Text($"#{id} .question-use"));
    }

    [Fact]
    public async Task Meetings_count_when_they_have_been_held()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.EmployAsync(NaraVard.People.Contracts.Role.Manager);
        var visitor = await manager.SignInAsync();
        var id = await visitor.AddQuestionAsync($"Vad gör {Unique.Word()} lättare?");

        for (var meeting = 0; meeting < 5; meeting++)
        {
            await place.HeldAsync(manager.Id, id, "Vi talade om det.", isHeld: meeting < 4);
        }

        Assert.Null((await visitor.OpenAsync($"/fragor/team/{id}")).QuerySelector(".question-use"));
        await place.HeldAsync(manager.Id, id, "Vi talade om det igen.");
        Assert.Equal("Används i 5 möten.", (await visitor.OpenAsync($"/fragor/team/{id}")).Text(".question-use"));
    }
}
