using System.Net;

namespace NaraVard.Tests.Cycles.Spreading;

/// <summary>A team says yes to be seen, after seeing what is seen.</summary>
public sealed class AgreeTests(Site site)
{
    [Fact]
    public async Task A_team_looks_at_what_everybody_will_see_before_anything_is_seen()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var slug = await site.ExampleAsync("Se efter först");
        var cycle = await anna.StartCycleAsync("Ser efter först", $"?exempel={slug}");

        using var looked = await anna.SubmitAsync($"{cycle}/spridning#Look", ("Name", "Vi som tittar"));

        var page = await Visitor.ReadAsync(looked);
        Assert.Equal(["Se efter först", "Vi som tittar"], page.QuerySelectorAll(".tree .tree-node").Select(node => node.TextContent.Trim().Split('\n')[0].Trim()));
        Assert.Contains("Annan organisation, på nivån team. Prövar nu.", page.Said());
        Assert.Contains("Vem som helst kan se det", page.Said());
        Assert.DoesNotContain("Vi som tittar", await site.SeenByAllAsync(slug));
    }

    [Theory]
    [InlineData("", "Skriv en plats")]
    [InlineData("Anna 070-123 45 67", "inte en e-postadress eller ett telefonnummer")]
    [InlineData("Patient 19121212-1212", "personnummer")]
    public async Task A_name_that_tells_too_much_is_not_taken(string name, string why)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync("Fel namn");

        foreach (var handler in new[] { "Look", "Agree" })
        {
            using var answer = await anna.PostAsync($"{cycle}/spridning", handler, ("Name", name));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(why, await answer.ProblemAsync());
        }
    }

    [Fact]
    public async Task The_place_of_the_plan_is_suggested_and_nothing_more()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync("Föreslår platsen");
        using var planned = await anna.SubmitAsync($"{cycle}/plan", ("Place", "Vårdcentralen Eken"));
        await planned.GoesToAsync();

        Assert.Equal("Vårdcentralen Eken", (await anna.OpenAsync($"{cycle}/spridning")).QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_shared_with_everybody_is_linked_only_when_the_team_says_so()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var slug = await site.ExampleAsync("Länkas till");
        var cycle = await anna.StartCycleAsync("Har delat med alla", $"?exempel={slug}");
        var entry = await anna.WriteAsync(cycle, "Det här får alla läsa.");
        for (var step = 0; step < 4; step++)
        {
            await anna.ShareAsync(entry);
        }

        await anna.AgreeAsync(cycle, "De som har delat");
        Assert.DoesNotContain(cycle, await site.SeenByAllAsync(slug));

        using var agreed = await anna.PostAsync($"{cycle}/spridning", "Agree", ("Name", "De som har delat"), ("LinksStory", "true"));
        await agreed.GoesToAsync();
        Assert.NotNull((await site.Visitor().OpenAsync($"/exempel/{slug}")).QuerySelector($".tree a[href='{cycle}']"));

        using var taken = await anna.SubmitAsync($"{entry}/dela#TakeBack");
        await taken.GoesToAsync();
        Assert.DoesNotContain(cycle, await site.SeenByAllAsync(slug));
    }

    [Fact]
    public async Task Only_the_team_agrees_and_takes_back()
    {
        var (anna, kalle, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync("Bara teamet");
        using var invited = await anna.SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", "larandestod@demo.invalid"));
        await invited.GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await kalle.StatusAsync($"{cycle}/spridning"));
        Assert.Equal(HttpStatusCode.Forbidden, await support.StatusAsync($"{cycle}/spridning"));

        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await kalle.AgreeAsync(cycle, "Kollegan sade ja");
        await anna.StopAsync(cycle);
        Assert.Contains("Ni syns inte nu", (await kalle.OpenAsync($"{cycle}/spridning")).Said());
    }
}
