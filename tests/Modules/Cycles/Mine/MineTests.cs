namespace NaraVard.Tests.Cycles.Mine;

public sealed class MineTests
{
    [Fact]
    public async Task Ones_own_page_begins_with_doors_then_asks_and_keeps_the_answer_in_the_drawer()
    {
        await using var site = new Site();
        var anna = await site.SignedInAsync("medarbetare");

        var empty = await anna.OpenAsync("/mitt");
        Assert.Equal(["/exempel", "/cykler/ny"], empty.QuerySelectorAll(".empty a").Select(a => a.GetAttribute("href")));
        Assert.NotNull((await anna.OpenAsync("/cykler")).QuerySelector(".empty"));

        await anna.StartCycleAsync("Färre omtag");
        var first = (await anna.OpenAsync("/mitt")).QuerySelector(".next-question .question-text")!.TextContent;
        Assert.Contains("Vilka mönster ser ni bland era patienter", first);

        await (await anna.SubmitAsync("/mitt", ("Text", "Många ringer två gånger."))).GoesToAsync();
        var page = await anna.OpenAsync("/mitt");
        Assert.Contains("Vad berättar mönstren", page.QuerySelector(".next-question .question-text")!.TextContent);
        var entry = page.QuerySelector("#lada .entry")!.TextContent;
        Assert.Contains("Många ringer två gånger.", entry);
        Assert.Contains(first, entry);
        Assert.Contains("Varv 1, Observera", page.QuerySelector(".cycle-card")!.TextContent);
    }

    [Fact]
    public async Task A_question_can_be_passed_over_and_an_empty_answer_is_asked_for_again()
    {
        await using var site = new Site();
        var anna = await site.SignedInAsync("medarbetare");
        await anna.StartCycleAsync();

        var skip = (await anna.OpenAsync("/mitt")).QuerySelector(".next-question .button-quiet")!.GetAttribute("href")!;
        Assert.Contains("Vad berättar mönstren", (await anna.OpenAsync(skip)).QuerySelector(".next-question .question-text")!.TextContent);
        using var answer = await anna.SubmitAsync("/mitt", ("Text", ""));

        Assert.Contains("Skriv något först", await answer.ProblemAsync());
    }

    [Fact]
    public async Task The_drawer_holds_what_is_private_newest_first_ten_to_a_page()
    {
        await using var site = new Site();
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        for (var i = 1; i <= 12; i++)
        {
            await anna.WriteAsync(cycle, $"Anteckning nummer {i}.");
        }

        await anna.ShareAsync(await anna.WriteAsync(cycle, "Delad med teamet."));

        Assert.Equal(Enumerable.Range(3, 10).Reverse().Select(i => $"Anteckning nummer {i}."), await DrawerAsync("/mitt"));
        Assert.Equal(["Anteckning nummer 2.", "Anteckning nummer 1."], await DrawerAsync("/mitt?sida=2"));

        async Task<IEnumerable<string>> DrawerAsync(string path) =>
            (await anna.OpenAsync(path)).QuerySelectorAll("#lada .entry-text").Select(text => text.TextContent.Trim());
    }
}
