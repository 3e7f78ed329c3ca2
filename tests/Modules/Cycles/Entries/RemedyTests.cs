namespace NaraVard.Tests.Cycles.Entries;

public sealed class RemedyTests(Site site)
{
    [Fact]
    public async Task An_obstacle_says_where_it_must_be_lifted_in_stream_story_and_download()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        await (await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Journalsystemet låser oss."), ("Kind", "Obstacle"), ("Remedy", "Lift"), ("LiftTo", "Region"))).GoesToAsync();

        var remedy = (await anna.OpenAsync(cycle)).QuerySelector(".entry .entry-remedy")!;
        Assert.StartsWith("Det måste lyftas till regionen", remedy.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith($"{cycle}/lyft", remedy.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Det måste lyftas till regionen", (await anna.OpenAsync($"{cycle}/berattelse")).Said());
    }

    [Fact]
    public async Task What_the_team_can_change_itself_says_so_and_can_be_changed_afterwards()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await (await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Vi möts för sent."), ("Remedy", "Ourselves"), ("LiftTo", "Region"))).GoesToAsync();
        var board = await anna.OpenAsync(cycle);
        Assert.Equal("Det här kan vi ändra själva", board.QuerySelector(".entry-remedy")!.TextContent.Trim());

        var entry = board.AddressOf("Vi möts för sent.");
        Assert.True((await anna.OpenAsync(entry)).QuerySelector("[name=Remedy][value=Ourselves]")!.HasAttribute("checked"));
        await (await anna.SubmitAsync(entry, ("Remedy", ""))).GoesToAsync();

        Assert.Null((await anna.OpenAsync(cycle)).QuerySelector(".entry-remedy"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Individual")]
    public async Task What_must_be_lifted_needs_a_place_to_go_and_nothing_is_lost_meanwhile(string level)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Journalsystemet låser oss."), ("Remedy", "Lift"), ("LiftTo", level));

        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Välj vart det måste lyftas", page.QuerySelector("#LiftTo-error")!.TextContent);
        Assert.Equal("Journalsystemet låser oss.", page.QuerySelector("#Text")!.TextContent.Trim());
        Assert.True(page.QuerySelector("[name=Remedy][value=Lift]")!.HasAttribute("checked"));
    }
}
