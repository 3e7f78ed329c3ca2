using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>An example spreads over four generations, each team says how it is to be seen, and a reader meets the tree as a picture and as a list.</summary>
public sealed class SpreadTests(House house)
{
    private const string Example = "/exempel/grannvard-balsta";

    private static readonly string[] Names = ["Vårdcentralen Norr", "Hemtjänsten Söder", "En mottagning i väst med ett långt namn", "Äldreboendet Öster"];

    [Fact]
    public async Task A_tree_grows_over_four_generations_on_a_phone()
    {
        var (anna, reader) = (await house.PageAsync("medarbetare", phone: true), await house.PageAsync(phone: true));
        var watch = new Watch(reader);
        await reader.GotoAsync(Example);
        Assert.Contains("Inget syns än", await reader.Locator(".spread").InnerTextAsync());

        var query = $"?exempel={Example.Split('/')[^1]}";
        var cycle = "";
        foreach (var name in Names)
        {
            cycle = await StartAsync(anna, query, name);
            await AgreeAsync(anna, cycle, name);
            query = $"?cykel={cycle.Split('/')[^1]}";
        }

        await reader.GotoAsync(Example);
        var tree = reader.Locator(".spread .tree");
        foreach (var (name, generation) in Names.Select((name, i) => (name, i + 1)))
        {
            var node = tree.Locator($"> li {string.Concat(Enumerable.Repeat("> ul > li ", generation))}> .tree-node");
            Assert.Contains(name, await node.InnerTextAsync());
        }

        Assert.Equal(Names.Length + 1, await reader.Locator(".spread-tree .spread-node").CountAsync());
        await reader.Locator(".spread-drawing").FocusAsync();
        await reader.Keyboard.PressAsync("ArrowRight");
        await reader.WaitForFunctionAsync("() => document.querySelector('.spread-drawing').scrollLeft > 0");
        Assert.Empty(watch.Seen);
        await reader.LookOverAsync("exempel-trad");
        await reader.GotoAsync($"{Example}/spridning");
        await reader.LookOverAsync("exempel-spridning-fyra-led");
        await reader.GotoAsync("/monster/karta/larde-av");
        await reader.Locator(".map-table td a").First.ClickAsync();
        await reader.Locator("#fall").WaitForAsync();
        await reader.LookOverAsync("monster-karta-larde-av-fall");

        await anna.GotoAsync($"{cycle}/spridning");
        await anna.LookOverAsync("cykel-spridning-syns");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Sluta synas" }).ClickAsync();
        await anna.GetByText("Ni syns inte nu").WaitForAsync();
        await anna.LookOverAsync("cykel-spridning");
        await reader.GotoAsync(Example);
        Assert.DoesNotContain(Names[^1], await reader.Locator(".spread").InnerTextAsync());
    }

    private static async Task<string> StartAsync(IPage page, string query, string title)
    {
        await page.GotoAsync($"/cykler/ny{query}");
        await page.Locator("#Title").FillAsync(title);
        await page.Locator("#Purpose").FillAsync("Att grannar hjälper varandra.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AgreeAsync(IPage page, string cycle, string name)
    {
        await page.GotoAsync(cycle);
        await page.GetByRole(AriaRole.Link, new() { Name = "Synas i spridningsträdet" }).ClickAsync();
        await page.Locator("#Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se hur det blir" }).ClickAsync();
        await page.GetByText("Vill ni synas så här?").WaitForAsync();
        Assert.Contains(name, await page.Locator(".tree").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa oss så för alla" }).ClickAsync();
        await page.GetByText("Så syns ni nu").WaitForAsync();
    }
}
