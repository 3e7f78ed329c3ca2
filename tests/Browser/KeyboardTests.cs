using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>Everything can be reached and seen without a mouse.</summary>
public sealed class KeyboardTests(House house)
{
    [Fact]
    public async Task The_first_stop_leads_past_the_menu()
    {
        var page = await house.PageAsync();
        await page.GotoAsync("/exempel");

        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Hoppa till innehållet", await FocusedAsync(page));
        Assert.True(await page.Locator(".skip-link").IsVisibleAsync());
        Assert.InRange((await page.Locator(".skip-link").BoundingBoxAsync())!.Y, 0, 200);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("innehall", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens_and_leads_on_by_keyboard()
    {
        var page = await house.PageAsync(width: 360);
        await page.GotoAsync("/");
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = "Mönster" });
        Assert.False(await link.IsVisibleAsync());

        await page.Locator(".site-menu summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await link.IsVisibleAsync());
        await TabToAsync(page, "Mönster");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/monster");
    }

    [Theory]
    [InlineData("/", 1280, ColorScheme.Light)]
    [InlineData("/", 360, ColorScheme.Dark)]
    [InlineData("/exempel", 1280, ColorScheme.Dark)]
    [InlineData("/fragor/team", 360, ColorScheme.Light)]
    [InlineData("/logga-in", 1280, ColorScheme.Light)]
    public async Task Every_stop_shows_where_it_is(string path, int width, ColorScheme scheme)
    {
        var page = await house.PageAsync(width: width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(path);
        List<string> unseen = [];

        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(UnseenFocus) is { } fault)
            {
                unseen.Add(fault);
            }
        }

        Assert.Empty(unseen.Distinct());
    }

    // A visible focus is an outline or a ring; and nothing that floats may lie over what has it (WCAG 2.4.11).
    private const string UnseenFocus =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const marks = [e, e.parentElement, e.nextElementSibling].filter(x => x).map(x => getComputedStyle(x));
          const after = getComputedStyle(e, '::after');
          const seen = [...marks, after].some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none');
          const box = e.getBoundingClientRect();
          const name = `${e.localName}.${e.className?.baseVal ?? e.className} ${e.textContent.trim().slice(0, 30)}`;
          if (!seen) return `${name}: syns inte`;
          if (box.width > 0 && (box.bottom <= 0 || box.top >= innerHeight)) return `${name}: utanför fönstret`;
          return null;
        }
        """;

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var stop = 0; stop < 20 && await FocusedAsync(page) != text; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(text, await FocusedAsync(page));
    }
}
