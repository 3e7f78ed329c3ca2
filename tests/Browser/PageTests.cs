using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>Every kind of page is sound, for everybody, on a phone and on a desktop.</summary>
public sealed class PageTests(House house)
{
    public static TheoryData<string> Kinds { get; } = new(PageKinds.All.Select(kind => kind.Name));

    [Theory, MemberData(nameof(Kinds))]
    public async Task It_is_accessible_and_whole(string name)
    {
        var kind = PageKinds.Named(name);
        var page = await house.PageAsync(kind.Role);
        var watch = new Watch(page, kind.Status);

        await page.OpenAsync(kind);

        await page.LookOverAsync(name);
        Assert.Empty(watch.Seen);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.EndsWith("NäraVård", await page.TitleAsync());
        await page.Context.CloseAsync();
    }

    // 320 pixels is also what a window of 1280 has left at 400 %.
    [Theory, MemberData(nameof(Kinds))]
    public async Task It_fits_320_pixels_and_works_without_script(string name)
    {
        var kind = PageKinds.Named(name);
        var page = await house.PageAsync(kind.Role, script: false, width: 320);

        await page.OpenAsync(kind);

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        var width = await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        Assert.True(width[0] <= width[1], $"{name} är {width[0]} bildpunkter bred");
        await page.Context.CloseAsync();
    }
}

internal static class Opening
{
    /// <summary>Goes to a kind of page as a person does: to the list, then along its links.</summary>
    public static async Task OpenAsync(this IPage page, PageKind kind)
    {
        var answer = await page.GotoAsync(kind.Address);
        Assert.Equal(kind.Status, answer!.Status);
        foreach (var link in kind.Follow.Split("→", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
