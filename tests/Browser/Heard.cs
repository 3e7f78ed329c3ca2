using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>A part of a page as Chromium tells a screen reader of it.</summary>
/// <param name="Role">What it is: "button", "heading", "status".</param>
/// <param name="Name">What it is called; "" when it isn't.</param>
/// <param name="Text">All text below it.</param>
/// <param name="Level">The level of a heading, 0 for all else.</param>
/// <param name="IsLive">Whether a change in it is read out by itself.</param>
public sealed record HeardPart(string Role, string Name, string Text, int Level, bool IsLive);

/// <summary>A page as a screen reader hears it and a keyboard moves in it: Chromium's accessibility tree (not the HTML), Tab, Enter and what is typed.</summary>
internal sealed partial class Heard(IPage page, ICDPSession browser)
{
    private const int MostStops = 120;

    private static readonly string[] Controls = ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton", "DisclosureTriangle", "Date", "InputTime"];
    private static readonly string[] Landmarks = ["navigation", "region", "complementary", "search"];

    public static async Task<Heard> OfAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <summary>That the page is told in order: title, one heading of the first level, no level left out, named landmarks and controls.</summary>
    /// <param name="title">How the page's title begins.</param>
    public async Task SoundAsync(string title)
    {
        Assert.StartsWith(title, await page.TitleAsync());
        var parts = await PartsAsync();
        var headings = parts.Where(part => part.Role == "heading").ToList();
        List<string> faults =
        [
            .. parts.Where(part => Controls.Contains(part.Role) && part.Name == "").Select(part => $"{part.Role} utan namn: {part.Text}"),
            .. parts.Where(part => Landmarks.Contains(part.Role)).GroupBy(part => (part.Role, part.Name)).Where(same => same.Key is ("navigation", "") || same.Count() > 1).Select(same => $"{same.Count()} {same.Key.Role} med namnet ”{same.Key.Name}”"),
            .. headings.Zip(headings.Skip(1)).Where(pair => pair.Second.Level > pair.First.Level + 1).Select(pair => $"rubriken ”{pair.Second.Name}” hoppar från nivå {pair.First.Level} till {pair.Second.Level}"),
        ];
        Assert.True(faults.Count == 0, $"{page.Url}\n{string.Join('\n', faults)}");
        Assert.Single(headings, heading => heading.Level == 1);
        Assert.Single(parts, part => part.Role == "main");
        Assert.Single(parts, part => part.Role == "banner");
    }

    /// <summary>Goes to a control by Tab alone and stays there.</summary>
    public async Task TabToAsync(string role, string name)
    {
        List<string> passed = [];
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await FocusedAsync();
            if (focused.Role == role && focused.Name == name)
            {
                return;
            }

            passed.Add($"{focused.Role} ”{focused.Name}”");
        }

        Assert.Fail($"{page.Url}: Tab når aldrig {role} ”{name}”, bara\n{string.Join('\n', passed.Distinct())}");
    }

    /// <summary>Goes to a field by Tab, and types.</summary>
    public async Task TypeAsync(string name, string text, string role = "textbox")
    {
        await TabToAsync(role, name);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a button or a link by Tab, presses Enter, and waits for the page that it leads to.</summary>
    public async Task PressAsync(string role, string name)
    {
        await TabToAsync(role, name);
        await LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Does something that leads to another page, and waits for it.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        await page.EvaluateAsync("window.isLeft = true");
        await act();
        await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    /// <summary>That something is read out by itself: it stands in a live region.</summary>
    public async Task SaysAsync(string words) =>
        Assert.Contains(await PartsAsync(), part => part.IsLive && part.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>That what has to be mended has the focus, is an alert, and is told in the title and at the field.</summary>
    public async Task TellsOfFaultAsync(string field, string words)
    {
        Assert.StartsWith("Fel: ", await page.TitleAsync());
        Assert.Equal("alert", (await FocusedAsync()).Role);
        await SaysAsync(words);
        var invalid = page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true });
        Assert.Equal("true", await invalid.GetAttributeAsync("aria-invalid"));
        Assert.Contains(words, await invalid.EvaluateAsync<string>("field => field.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' ')"));
    }

    private async Task<HeardPart> FocusedAsync()
    {
        var found = (await browser.SendAsync("Runtime.evaluate", new() { ["expression"] = "document.activeElement" }))!.Value;
        var id = found.GetProperty("result").GetProperty("objectId").GetString()!;
        var told = (await browser.SendAsync("Accessibility.getPartialAXTree", new() { ["objectId"] = id, ["fetchRelatives"] = false }))!.Value;
        return Part(told.GetProperty("nodes")[0], "");
    }

    private async Task<IReadOnlyList<HeardPart>> PartsAsync()
    {
        var nodes = (await browser.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("nodeId").GetString()!);
        List<HeardPart> parts = [];
        Read(nodes.Values.First(node => !node.TryGetProperty("parentId", out _)));
        return parts;

        string Read(JsonElement node)
        {
            var at = parts.Count;
            var below = node.TryGetProperty("childIds", out var ids) ? ids.EnumerateArray().Select(id => id.GetString()!).Where(nodes.ContainsKey).ToList() : [];
            var isTold = !node.GetProperty("ignored").GetBoolean();
            if (isTold)
            {
                parts.Add(Part(node, ""));
            }

            var text = Value(node, "role") == "StaticText" ? Value(node, "name") : Spaces().Replace(string.Join(' ', below.Select(id => Read(nodes[id]))), " ").Trim();
            if (isTold)
            {
                parts[at] = parts[at] with { Text = text };
            }

            return text;
        }
    }

    private static HeardPart Part(JsonElement node, string text)
    {
        var properties = node.TryGetProperty("properties", out var all) ? all.EnumerateArray().ToLookup(one => one.GetProperty("name").GetString()!, one => Value(one, "value")) : null;
        var live = properties?["live"].FirstOrDefault();
        return new(Value(node, "role"), Value(node, "name").Trim(), text, int.TryParse(properties?["level"].FirstOrDefault(), out var level) ? level : 0, live is "polite" or "assertive");
    }

    private static string Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var text) ? text.ToString() : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
