using Microsoft.Playwright;
using NaraVard.Tests.Kernel.Text;

namespace NaraVard.Tests.Browser;

/// <summary>The attack strings of the kernel's tests, shown together by the real site to a real browser.</summary>
public sealed class AttackTests(House house)
{
    private const string Trap =
        """
        window.violations = [];
        addEventListener('securitypolicyviolation', e => window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        """;

    [Fact]
    public async Task None_of_them_runs_where_an_editor_sees_them()
    {
        var page = await house.PageAsync("redaktor");
        List<string> dialogs = [];
        page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.AddInitScriptAsync(Trap);
        await page.GotoAsync("/redaktion/exempel/borgholmsmodellen-hemsjukhus");

        foreach (var attacks in AttackStrings.All.Chunk(60))
        {
            await page.Locator("textarea[name=Gave]").FillAsync(string.Join("\n\n", attacks.Select(attack => attack.Replace("\0", "", StringComparison.Ordinal))));
            await page.GetByRole(AriaRole.Button, new() { Name = "Förhandsgranska" }).First.ClickAsync();
            await page.Locator(".editor-preview").WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await PressAllAsync(page);

            Assert.True((await page.Locator(".editor-preview").InnerTextAsync()).Contains("pwned", StringComparison.Ordinal));
            Assert.False(await page.EvaluateAsync<bool>("'pwned' in window"));
            Assert.Empty(await page.EvaluateAsync<string[]>("window.violations"));
        }

        Assert.Empty(dialogs);
    }

    // What waits for a click or a pointer is given one; links are kept from leaving the page, which is no part of the attack.
    private static Task PressAllAsync(IPage page) => page.EvaluateAsync(
        """
        () => document.querySelectorAll('.editor-preview *').forEach(e => {
          if (e.localName === 'a' && !/^javascript:/i.test(e.protocol ?? '')) e.addEventListener('click', x => x.preventDefault());
          for (const name of ['mouseover', 'focus', 'toggle', 'click']) e.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
        })
        """);
}
