using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Two people make sense of what their team has written: one on a phone by thumb, one with the keyboard alone.</summary>
public sealed class SenseMakingTests(House house)
{
    private static readonly string[] Entries = ["Telefonen ringer hela morgonen.", "Patienterna ringer två gånger.", "Mötet drar över tiden.", "Mötet saknar dagordning."];

    [Fact]
    public async Task Each_sorts_alone_and_they_understand_together()
    {
        var (thumb, keys) = (await house.PageAsync("medarbetare", phone: true), await house.PageAsync("kollega"));
        var (watch, other) = (new Watch(thumb), new Watch(keys));
        var cycle = await BeginAsync(thumb);
        await thumb.GotoAsync($"{cycle}/forstaelse");
        await thumb.GetByRole(AriaRole.Button, new() { Name = "Börja sortera" }).TapAsync();
        await thumb.WaitForURLAsync("**/forstaelse/*");
        var sitting = thumb.Url;

        await SortByThumbAsync(thumb);
        await thumb.LookOverAsync("forstaelse-sortera");
        await thumb.SetViewportSizeAsync(360, 640);
        await thumb.GetByRole(AriaRole.Button, new() { Name = "Spara mina högar" }).TapAsync();
        await thumb.GetByText("Sparat. Bara du ser dina högar.").WaitForAsync();
        Assert.Equal("2 2", await SizesAsync(thumb));

        await keys.GotoAsync(sitting);
        Assert.Equal("", await SizesAsync(keys));
        await SortByKeyboardAsync(keys);

        await thumb.GetByRole(AriaRole.Link, new() { Name = "Visa allas sorteringar" }).TapAsync();
        await thumb.GetByRole(AriaRole.Heading, new() { Name = "Visa allas sorteringar?" }).WaitForAsync();
        await thumb.LookOverAsync("forstaelse-visa");
        await thumb.GetByRole(AriaRole.Button, new() { Name = "Visa för teamet" }).ClickAsync();
        await thumb.GetByText("Båda la ihop dem.").First.WaitForAsync();
        await thumb.LookOverAsync("forstaelse-tillsammans");

        await PressAsync(keys, "Se om någon har visat dem");
        await keys.GetByText("En av er skilde dem åt, en la ihop dem. Vad ser ni olika?").First.WaitForAsync();
        await PressAsync(keys, "Gör grupper tillsammans");
        await keys.Locator("[data-pile-name]").First.FocusAsync();
        await keys.Keyboard.TypeAsync("Den som ringer vill bli sedd");
        await keys.LookOverAsync("forstaelse-grupper");
        await PressAsync(keys, "Spara grupperna");
        await keys.GetByRole(AriaRole.Heading, new() { Name = "Den som ringer vill bli sedd" }).WaitForAsync();
        await PressAsync(keys, "Skriv en insikt ur Den som ringer vill bli sedd");
        await keys.Locator("#Text").FocusAsync();
        await keys.Keyboard.TypeAsync("Den som inte får svar ringer igen.");
        await keys.LookOverAsync("forstaelse-insikt");
        await PressAsync(keys, "Spara i min låda");
        await keys.GetByText("Insikten ligger i din låda.").WaitForAsync();
        await keys.LookOverAsync("forstaelse-namngivet");
        await keys.GotoAsync(cycle);
        Assert.Contains("Telefonen ringer hela morgonen.", await keys.Locator(".entry", new() { HasText = "ringer igen" }).Locator(".entry-behind").TextContentAsync());
        Assert.Empty(watch.Seen.Concat(other.Seen));
    }

    [Fact]
    public async Task Without_script_the_choice_beside_each_entry_does_it_all()
    {
        var page = await house.PageAsync("medarbetare", script: false);
        var cycle = await BeginAsync(page);
        await page.GotoAsync($"{cycle}/forstaelse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Börja sortera" }).ClickAsync();
        await page.Locator("select").First.SelectOptionAsync("1");
        await page.Locator("select").Last.SelectOptionAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara mina högar" }).ClickAsync();
        await page.GetByText("Sparat. Bara du ser dina högar.").WaitForAsync();

        Assert.Equal("1 1", await SizesAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        Assert.Empty(await page.OverflowAsync());
    }

    // Two by the choice beside them, one dragged by a finger into the pile of the first, one into a new pile.
    private static async Task SortByThumbAsync(IPage page)
    {
        await page.Locator("[data-pile='0'] select").First.SelectOptionAsync(new SelectOptionValue { Label = "Ny hög" });
        await DragAsync(page, Entries[1], "1");
        await page.Locator("[data-pile='0'] select").First.SelectOptionAsync(new SelectOptionValue { Label = "Ny hög" });
        await page.Locator("[data-pile='0'] select").First.SelectOptionAsync(new SelectOptionValue { Label = $"Hög 2: {Entries[2]}" });
        Assert.Equal("2 2", await SizesAsync(page));
    }

    private static async Task DragAsync(IPage page, string entry, string pile)
    {
        var grip = page.Locator("[data-card]", new() { HasText = entry }).Locator("[data-pile-grip]");
        var target = page.Locator($"[data-pile='{pile}'] h2");
        await page.SetViewportSizeAsync(360, 2400); // so that nothing scrolls under the finger
        var (from, to) = ((await grip.BoundingBoxAsync())!, (await target.BoundingBoxAsync())!);
        var finger = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync(finger, "touchStart", from.X + (from.Width / 2), from.Y + (from.Height / 2));
        for (var y = from.Y; y < to.Y; y += 12)
        {
            await TouchAsync(finger, "touchMove", from.X, y);
        }

        await TouchAsync(finger, "touchMove", to.X + 5, to.Y + 5);
        await TouchAsync(finger, "touchEnd");
        await page.Locator($"[data-pile='{pile}'] [data-card]", new() { HasText = entry }).WaitForAsync();
        await page.SetViewportSizeAsync(360, 640);
    }

    private static Task TouchAsync(ICDPSession finger, string act, params float[] at) =>
        finger.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = act, ["touchPoints"] = at is [var x, var y] ? new[] { new { x, y } } : [] });

    // The first two together and the others apart. The keyboard stands where it stood: a step is not yet a choice.
    private static async Task SortByKeyboardAsync(IPage page)
    {
        await page.Locator("[data-pile='0'] select").First.FocusAsync();
        foreach (var steps in new[] { 1, 1, 2, 3 })
        {
            for (var step = 0; step < steps; step++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }

            var before = await page.Locator("[data-pile='0'] [data-card]").CountAsync();
            await page.Keyboard.PressAsync(steps == 2 ? "Enter" : "Tab");
            await page.WaitForFunctionAsync("count => document.querySelectorAll('[data-pile=\"0\"] [data-card]').length === count", before - 1);
        }

        Assert.Equal("2 1 1", await SizesAsync(page));
        await PressAsync(page, "Spara mina högar");
        await page.GetByText("Sparat. Bara du ser dina högar.").WaitForAsync();
    }

    /// <summary>Goes to a link or a button with the keyboard and presses it.</summary>
    private static async Task PressAsync(IPage page, string name)
    {
        for (var tab = 0; tab < 120; tab++)
        {
            if (await page.EvaluateAsync<bool>("name => document.activeElement.matches('a, button') && document.activeElement.textContent.replace(/\\s+/g, ' ').trim() === name", name))
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tangentbordet når inte ”{name}”");
    }

    /// <summary>How many lie in each pile.</summary>
    private static Task<string> SizesAsync(IPage page) =>
        page.EvaluateAsync<string>("() => [...document.querySelectorAll('[data-pile]:not([data-pile=\"0\"])')].map(pile => pile.querySelectorAll('[data-card]').length).filter(size => size).join(' ')");

    private static async Task<string> BeginAsync(IPage page)
    {
        var cycle = await page.StartCycleAsync($"Förstå tillsammans {Unique.Word()}");
        await page.GotoAsync($"{cycle}/teamet");
        await page.Locator("#Email").FillAsync("kollega@demo.invalid");
        await page.Locator("form", new() { Has = page.Locator("#Email") }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("[role=status]").First.WaitForAsync();
        foreach (var text in Entries)
        {
            await page.GotoAsync($"{cycle}/skriv");
            await page.SaveAsync(text, "Spara i min låda");
            await page.Locator(".entry", new() { HasText = text }).Locator("a.sharing").ClickAsync();
            await page.Locator("#Audience").ClickAsync();
            await page.Locator(".entry", new() { HasText = text }).GetByText("Teamet").WaitForAsync();
        }

        return cycle;
    }
}
