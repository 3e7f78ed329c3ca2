using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>The search field is a combobox: by keys, by a finger, and without script just a field.</summary>
public sealed class SuggestTests(House house)
{
    private const string Field = "#q";

    [Fact]
    public async Task Suggestions_are_walked_and_chosen_by_keys_alone()
    {
        var page = await OpenAsync(await house.PageAsync(), "/");
        await TypeAsync(page, "sjuk");

        Assert.Equal("true", await page.GetAttributeAsync(Field, "aria-expanded"));
        Assert.Null(await page.GetAttributeAsync(Field, "aria-activedescendant"));
        Assert.Matches("^[2-8] förslag", await page.Locator(".search-field [role=status]").TextContentAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("sjuk", await page.InputValueAsync(Field));
        Assert.Equal(await Option(page).First.GetAttributeAsync("id"), await page.GetAttributeAsync(Field, "aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("true", await Option(page).Last.GetAttributeAsync("aria-selected"));
        Assert.Equal(1, await page.Locator("[aria-selected=true]").CountAsync());

        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/sok?q=sjuk*");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_is_typed_and_Enter_searches_for_it()
    {
        var page = await OpenAsync(await house.PageAsync(), "/sok");
        await TypeAsync(page, "språk");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal("false", await page.GetAttributeAsync(Field, "aria-expanded"));
        Assert.Equal("språk", await page.InputValueAsync(Field));
        Assert.False(await page.Locator("[role=listbox]").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sok?q=spr%C3%A5k");
    }

    [Fact]
    public async Task A_finger_chooses_a_title_and_comes_to_its_page()
    {
        var page = await OpenAsync(await house.PageAsync(phone: true), "/sok");
        await TypeAsync(page, "samhand");

        await page.GetByRole(AriaRole.Option, new() { Name = "Samhandling Begrepp" }).TapAsync();

        await page.WaitForURLAsync("**/begrepp/samhandling");
    }

    [Fact]
    public async Task A_press_elsewhere_closes_the_list_and_the_newest_answer_stays()
    {
        var page = await OpenAsync(await house.PageAsync(), "/sok");
        await page.Locator(Field).PressSequentiallyAsync("sam", new() { Delay = 150 });
        await TypeAsync(page, "hand");
        await page.WaitForFunctionAsync("() => document.querySelector('[role=option] mark').textContent.toLowerCase() === 'samhand'");

        await page.Locator("h1").ClickAsync();

        Assert.Equal("false", await page.GetAttributeAsync(Field, "aria-expanded"));
    }

    [Theory]
    [InlineData("/sok", "forslag")]
    [InlineData("/", "forslag-start")]
    public async Task The_open_list_can_be_used_by_everybody(string address, string name)
    {
        var page = await OpenAsync(await house.PageAsync(), address);
        await TypeAsync(page, "hyr");
        await page.Keyboard.PressAsync("ArrowDown");

        await page.LookOverAsync(name);

        Assert.True(await page.Locator("[role=listbox]").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_script_the_field_is_just_a_field()
    {
        var page = await OpenAsync(await house.PageAsync(script: false), "/sok");

        Assert.Null(await page.GetAttributeAsync(Field, "role"));
        Assert.Equal(0, await page.Locator("[role=listbox]").CountAsync());
    }

    private static async Task<IPage> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return page;
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Locator(Field).PressSequentiallyAsync(text);
        await page.WaitForFunctionAsync("() => document.querySelector('#q').getAttribute('aria-expanded') === 'true'");
    }

    private static ILocator Option(IPage page) => page.GetByRole(AriaRole.Option);
}
