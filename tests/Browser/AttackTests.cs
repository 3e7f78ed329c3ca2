using Microsoft.Playwright;
using NaraVard.Tests.Kernel.Text;

namespace NaraVard.Tests.Browser;

/// <summary>The attack strings of the kernel's tests, shown together by the real site to a real browser.</summary>
public sealed class AttackTests(House house)
{
    [Fact]
    public async Task None_of_them_runs_where_an_editor_sees_them()
    {
        var page = await house.PageAsync("redaktor");
        var trap = await Trap.SetAsync(page);
        await page.GotoAsync("/redaktion/exempel/borgholmsmodellen-hemsjukhus");

        foreach (var attacks in AttackStrings.All.Chunk(60))
        {
            await page.Locator("textarea[name=Gave]").FillAsync(string.Join("\n\n", attacks.Select(attack => attack.Replace("\0", "", StringComparison.Ordinal))));
            await page.GetByRole(AriaRole.Button, new() { Name = "Förhandsgranska" }).First.ClickAsync();
            await page.Locator(".editor-preview").WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await trap.CheckAsync(".editor-preview *");

            Assert.True((await page.Locator(".editor-preview").InnerTextAsync()).Contains("pwned", StringComparison.Ordinal));
            Assert.Empty(trap.Sprung);
        }
    }

    [Fact]
    public async Task What_does_run_is_caught()
    {
        string[] attacks = ["<img src=x onerror=window.pwned=1>", "<a href=javascript:alert(1)>x</a>", "<img src=https://ond.example/x.png>", "<p onclick=window.pwned=1>x</p>", "<svg><script>window.pwned=1</script></svg>"];
        foreach (var (attack, policy) in attacks.SelectMany(attack => new[] { (attack, ""), (attack, "default-src 'self'") }))
        {
            var page = await house.PageAsync();
            var trap = await Trap.SetAsync(page);
            await page.RouteAsync("**/*", route => route.Request.IsNavigationRequest
                ? route.FulfillAsync(new() { ContentType = "text/html", Body = attack, Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy } })
                : route.AbortAsync());
            await page.GotoAsync("/");
            await trap.CheckAsync();
            Assert.True(trap.Sprung.Count > 0, $"{attack} {policy}");
            await page.Context.CloseAsync();
        }
    }
}
