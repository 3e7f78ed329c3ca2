using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Five browsers in one meeting: the leader's, the wall and three phones.</summary>
[Collection<Alone>]
public sealed class RoomTests(House house)
{
    private static readonly string[] Thoughts = ["Schemat låses för tidigt", "Jag vågar inte säga det högt", "Skrivet utan nät"];

    [Fact]
    public async Task Over_two_nodes_with_one_phone_cut_off_and_one_node_killed_nothing_is_lost_and_nothing_shown_early()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 }, "Det här behöver PostgreSQL; ./test startar en.");
        await using var nodes = await TwoNodes.StartAsync(Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES")!);
        var leader = await SignInAsync(nodes.Address);
        var code = await PlanAndOpenAsync(leader);
        var wall = await leader.Context.NewPageAsync();
        await wall.GotoAsync(leader.Url.Split('?')[0].Replace("/rum", "/vagg", StringComparison.Ordinal));
        var phones = new List<IPage>();
        foreach (var name in new[] { "Anna", "Bo", "Cecilia" })
        {
            phones.Add(await JoinAsync(nodes.Address, code, name));
        }

        // One writes in peace, one while a node dies, one without a network.
        await SendAsync(phones[0], Thoughts[0]);
        await KeptIsEmptyAsync(phones[0]);
        await phones[2].Context.SetOfflineAsync(true);
        await SendAsync(phones[2], Thoughts[2]);
        await phones[2].Locator("[data-room-kept]").GetByText(Thoughts[2]).WaitForAsync();
        await nodes.KillAsync(0);
        await SendAsync(phones[1], Thoughts[1]);
        await KeptIsEmptyAsync(phones[1]);
        await phones[2].Context.SetOfflineAsync(false);
        await KeptIsEmptyAsync(phones[2]);

        foreach (var page in phones.Prepend(wall).Prepend(leader))
        {
            await page.ReloadAsync();
            var text = await page.Locator("main").InnerTextAsync();
            Assert.All(Thoughts, thought => Assert.DoesNotContain(thought, text));
        }

        await leader.GetByRole(AriaRole.Button, new() { Name = "Visa svaren för alla" }).ClickAsync();
        foreach (var page in phones.Prepend(wall).Prepend(leader))
        {
            await page.Locator(".meeting-answers li").Nth(2).WaitForAsync();
            Assert.Equal(Thoughts.Order(StringComparer.Ordinal), (await page.Locator(".meeting-answers .note-text").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        }

        // The room goes on, and what all write is on the wall.
        await leader.GetByRole(AriaRole.Button, new() { Name = "Gå vidare" }).ClickAsync();
        foreach (var phone in phones)
        {
            await phone.GetByRole(AriaRole.Heading, new() { Name = "Vad förstår vi nu?" }).WaitForAsync();
        }

        await Task.WhenAll(phones.Select((phone, i) => SendAsync(phone, $"Det här förstår vi {i}")));
        await wall.Locator(".room-lines li").Nth(2).WaitForAsync();
        Assert.Equal(3, await wall.Locator(".room-lines li").CountAsync());
    }

    [Fact]
    public async Task What_somebody_has_begun_to_write_is_kept_when_the_room_goes_on()
    {
        var leader = await house.PageAsync("chef");
        var code = await PlanAndOpenAsync(leader);
        var phone = await JoinAsync(house.Address, code, "Anna");
        await phone.Locator("#Text").FillAsync("Hann inte klart");

        await leader.GetByRole(AriaRole.Button, new() { Name = "Gå vidare" }).ClickAsync();

        await phone.GetByRole(AriaRole.Heading, new() { Name = "Vad förstår vi nu?" }).WaitForAsync();
        Assert.Equal("", await phone.Locator("#Text").InputValueAsync());
        await phone.Locator("[data-room-kept]").GetByText("Hann inte klart").WaitForAsync();
        await phone.Locator("[data-room-kept]").GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await KeptIsEmptyAsync(phone);
        await phone.LookOverAsync("mote-telefon");
        await leader.LookOverAsync("mote-rum-oppet");
    }

    [Fact]
    public async Task Without_script_the_room_is_the_same_page_on_reload()
    {
        var leader = await house.PageAsync("chef", script: false);
        var code = await PlanAndOpenAsync(leader);
        var phone = await JoinAsync(house.Address, code, "Anna", script: false);
        await SendAsync(phone, "Ett svar utan skript");
        await phone.GetByText("Skickat.").WaitForAsync();

        await leader.GetByRole(AriaRole.Button, new() { Name = "Visa svaren för alla" }).ClickAsync();
        await phone.ReloadAsync();

        await phone.Locator(".meeting-answers").GetByText("Ett svar utan skript").WaitForAsync();
    }

    [Fact]
    public async Task The_wall_is_read_from_five_metres()
    {
        var leader = await house.PageAsync("chef");
        await PlanAndOpenAsync(leader);

        await leader.GotoAsync(leader.Url.Split('?')[0].Replace("/rum", "/vagg", StringComparison.Ordinal));

        Assert.True(await leader.Locator("h1").EvaluateAsync<double>("heading => parseFloat(getComputedStyle(heading).fontSize)") >= 48);
        await leader.LookOverAsync("mote-vagg");
    }

    private async Task<IPage> SignInAsync(string address)
    {
        var page = await house.PageAsync(address: address);
        await page.GotoAsync("/logga-in");
        await page.GetByLabel("E-postadress").FillAsync("chef@demo.invalid");
        await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("larande i vardagen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
        return page;
    }

    // A question that each answers in silence, without names.
    internal static async Task<string> PlanAndOpenAsync(IPage leader)
    {
        await leader.GotoAsync("/moten/nytt?niva=team&fraga=team-l1");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Planera mötet" }).ClickAsync();
        await leader.GetByRole(AriaRole.Heading, new() { Name = "Dagordning" }).WaitForAsync();
        await leader.Locator(".agenda-item summary").First.ClickAsync();
        await leader.Locator(".agenda-item input[name=way][value=Unnamed]").First.CheckAsync();
        await leader.Locator(".agenda-item button[name=act][value=set]").First.ClickAsync();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Håll mötet" }).ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Öppna rummet" }).ClickAsync();
        return (await leader.Locator(".wall-code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
    }

    private async Task<IPage> JoinAsync(string address, string code, string name, bool script = true)
    {
        var phone = await house.PageAsync(script: script, address: address, phone: true);
        await phone.GotoAsync($"/delta/{code}");
        await phone.GetByLabel("Namn").FillAsync(name);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Gå in i mötet" }).ClickAsync();
        await phone.Locator("#Text").WaitForAsync();
        return phone;
    }

    private static async Task SendAsync(IPage phone, string text)
    {
        await phone.Locator("#Text").FillAsync(text);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Skicka", Exact = true }).ClickAsync();
    }

    private static Task KeptIsEmptyAsync(IPage phone) =>
        phone.WaitForFunctionAsync("() => document.querySelector('[data-room-kept]').hidden && Object.keys(localStorage).filter(key => key.startsWith('naravard-rum')).every(key => localStorage[key] === '[]')");
}
