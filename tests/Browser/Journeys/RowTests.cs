using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>The questions of a table in another order, by pointer and by keyboard.</summary>
public sealed class RowTests(House house)
{
    [Fact]
    public async Task A_question_is_dragged_to_another_place_and_keeps_its_id()
    {
        var page = await house.PageAsync("redaktor");
        var watch = new Watch(page);
        await page.GotoAsync("/redaktion/fragor/region");
        var before = await IdsAsync(page);
        string[] moved = [before[1], before[0], .. before[2..]];
        var (grip, last) = (page.Locator("#LearningQuestions [data-grip]").First, page.Locator("#LearningQuestions > ol > li").Last);
        await page.SetViewportSizeAsync(1280, 1600);
        await grip.EvaluateAsync("grip => grip.scrollIntoView({ block: 'center' })"); // at an edge of the window the page would scroll along
        var from = (await grip.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        Assert.NotEqual("", await page.Locator("#LearningQuestions .row-words").First.InnerTextAsync());
        var to = (await page.Locator("#LearningQuestions > ol > li").Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + (from.Width / 2), to.Y + (to.Height * 3 / 4), new() { Steps = 8 });
        await page.Mouse.UpAsync();

        Assert.Equal(moved, await IdsAsync(page));
        await page.Locator("#texten > .button-row button.button").ClickAsync();
        await page.GetByText("Utkastet är sparat").WaitForAsync();
        Assert.Equal(moved, await IdsAsync(page));
        Assert.True(await last.IsVisibleAsync());
        Assert.Empty(watch.Seen);
    }

    [Fact]
    public async Task A_finger_drags_a_question_on_a_phone_and_the_place_is_told()
    {
        var page = await house.PageAsync("redaktor", width: 360);
        await page.GotoAsync("/redaktion/fragor/myndigheter");
        var before = await IdsAsync(page);
        var grip = page.Locator("#LearningQuestions [data-grip]").First;
        await grip.EvaluateAsync("grip => grip.scrollIntoView({ block: 'center' })"); // at an edge of the window the page would scroll along
        var finger = await page.Context.NewCDPSessionAsync(page);
        var x = await TouchAsync(finger, "touchStart", await grip.BoundingBoxAsync());

        var next = (await page.Locator("#LearningQuestions > ol > li").Nth(1).BoundingBoxAsync())!;
        for (var y = next.Y; y < next.Y + next.Height; y += 4)
        {
            await TouchAsync(finger, "touchMove", x, y);
        }

        await TouchAsync(finger, "touchEnd");
        string[] moved = [before[1], before[0], .. before[2..]];
        Assert.Equal(moved, await IdsAsync(page));
        await page.WaitForFunctionAsync("words => document.querySelector('[data-rows-status]').textContent === words", $"Flyttad till plats 2 av {before.Length}");
        Assert.Equal(0, await page.Locator("#LearningQuestions.is-sorting").CountAsync());
    }

    [Theory]
    [InlineData(true, "organisation")]
    [InlineData(false, "kommun")]
    public async Task A_question_is_moved_taken_away_and_taken_back_by_keyboard(bool script, string level)
    {
        var page = await house.PageAsync("redaktor", script);
        await page.GotoAsync($"/redaktion/fragor/{level}");
        var before = await IdsAsync(page);

        await PressAsync(page, "Down LearningQuestions r0");
        await page.WaitForFunctionAsync("id => document.querySelector('#LearningQuestions input[name$=\".Id\"]').value === id", before[1]);
        await PressAsync(page, "Remove LearningQuestions r0");
        await page.Locator("#LearningQuestions .is-removed").WaitForAsync();
        if (script)
        {
            await page.LookOverAsync("redaktion-rad-borttagen");
        }

        await PressAsync(page, "Restore LearningQuestions r0");
        await page.Locator("#LearningQuestions .is-removed").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await PressAsync(page, "Add LearningQuestions ny");
        await page.WaitForFunctionAsync("count => document.querySelectorAll('#LearningQuestions > ol > li').length === count", before.Length + 1);
        await page.Locator("#LearningQuestions > ol > li").Last.Locator("textarea").First.FillAsync("En fråga till?");
        await page.Locator("#texten > .button-row button.button").ClickAsync();
        await page.GetByText("Utkastet är sparat").WaitForAsync();

        var after = await IdsAsync(page);
        Assert.Equal([before[1], before[0], .. before[2..]], after[..^1]);
        Assert.DoesNotContain(after[^1], before);
    }

    private static async Task<float> TouchAsync(ICDPSession finger, string act, LocatorBoundingBoxResult? at)
    {
        var x = at!.X + (at.Width / 2);
        await TouchAsync(finger, act, x, at.Y + (at.Height / 2));
        return x;
    }

    private static Task TouchAsync(ICDPSession finger, string act, params float[] at) =>
        finger.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = act, ["touchPoints"] = at is [var x, var y] ? new[] { new { x, y } } : [] });

    private static async Task PressAsync(IPage page, string button)
    {
        await page.Locator($"button[value='{button}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task<string[]> IdsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#LearningQuestions input[name$=\".Id\"]')].map(id => id.value)");
}
