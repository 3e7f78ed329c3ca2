using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>What every page must live up to, at 360 and 1280 pixels, in light and in dark.</summary>
internal static class Checks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
    };

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(ServerProcess.Root, "artifacts/screenshots")).FullName;

    /// <summary>Looks at the page that is open, from all four sides, and keeps a picture of each.</summary>
    public static async Task LookOverAsync(this IPage page, string name)
    {
        List<string> faults = [];
        foreach (var (width, scheme, axe) in new[] { (360, ColorScheme.Light, false), (360, ColorScheme.Dark, true), (1280, ColorScheme.Dark, false), (1280, ColorScheme.Light, true) })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var seen = $"{name}, {width} bildpunkter, {(scheme == ColorScheme.Dark ? "mörkt" : "ljust")}";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            faults.AddRange((await page.OverflowAsync()).Select(wide => $"{seen}: sticker ut åt sidan: {wide}"));
            faults.AddRange(axe ? (await ViolationsAsync(page)).Select(fault => $"{seen}: {fault}") : []);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What makes the page wider than the window; nothing when it isn't.</summary>
    public static async Task<string[]> OverflowAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(); // a text can be seen before its style sheets are there
        return await page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              const names = wide.slice(0, 4).map(e => `${e.localName}.${e.getAttribute('class') ?? ''}`);
              return [`${root.scrollWidth} > ${root.clientWidth} ${names.join(', ')}`];
            }
            """);
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Passes.Length > 5, "axe har inte granskat sidan");
        return result.Violations.SelectMany(rule => rule.Nodes.Take(3), (rule, node) => $"{rule.Id}: {rule.Help}: {node.Html}");
    }
}
