using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Two editors with the same text open: the second to save sees both texts and loses neither.</summary>
public sealed class ConflictTests(House house)
{
    [Theory]
    [InlineData(true, "introduktionsprogram-for-sjukskoterskor")]
    [InlineData(false, "rehabiliteringssamordnare-psykiatri-halland")]
    public async Task The_second_to_save_sees_both_texts_and_loses_neither(bool script, string slug)
    {
        var address = $"/redaktion/exempel/{slug}";
        var (anna, bo) = (await house.PageAsync("redaktor", script), await house.PageAsync("granskare", script));
        await anna.GotoAsync(address);
        await bo.GotoAsync(address);

        await anna.Locator("#Gave").FillAsync("Annas rad om vad det gav.");
        await SaveAsync(anna);
        await anna.GetByText("Utkastet är sparat").WaitForAsync();
        await bo.Locator("#Gave").FillAsync("Bos rad om vad det gav.");
        await SaveAsync(bo);

        await bo.GetByText("Någon annan har sparat medan du skrev").First.WaitForAsync();
        Assert.Contains("Annas", await bo.Locator("main .compare").First.InnerTextAsync());
        Assert.Equal("Bos rad om vad det gav.", await bo.Locator("#Gave").InputValueAsync());
        if (script)
        {
            await bo.LookOverAsync("redaktion-krock");
        }

        await bo.Locator("#Gave").FillAsync("Annas rad om vad det gav.\n\nBos rad om vad det gav.");
        await SaveAsync(bo);
        await bo.GetByText("Utkastet är sparat").WaitForAsync();
        await anna.GotoAsync($"{address}/versioner");
        Assert.Equal(3, await anna.Locator("tbody tr").CountAsync());
        await anna.GotoAsync($"{address}/jamfor?fran=2&till=3");
        Assert.Contains("Bos", await anna.Locator("main ins").First.InnerTextAsync());
    }

    [Theory]
    [InlineData(true, "kontaktperson-som-patienten-valjer")]
    [InlineData(false, "kaffe-med-kunskap-ambulans")]
    public async Task What_one_has_changed_merges_by_itself_and_where_both_have_the_others_text_is_one_press_away(bool script, string slug)
    {
        var address = $"/redaktion/exempel/{slug}";
        var (anna, bo) = (await house.PageAsync("redaktor", script), await house.PageAsync("granskare", script));
        await anna.GotoAsync(address);
        await bo.GotoAsync(address);
        await anna.Locator("#Gave").FillAsync("Annas rad om vad det gav.");
        await anna.Locator("#Starting").FillAsync("Annas rad om början.");
        await SaveAsync(anna);
        await anna.GetByText("Utkastet är sparat").WaitForAsync();
        await bo.Locator("#Gave").FillAsync("Bos rad om vad det gav.");
        await bo.Locator("#Done").FillAsync("Bos rad om vad de gjorde.");
        await SaveAsync(bo);

        await bo.Locator(".clash").WaitForAsync();
        Assert.Contains("Utgångsläge", await bo.Locator("#deras ~ p").First.InnerTextAsync());
        Assert.Equal("Annas rad om början.", await bo.Locator("#Starting").InputValueAsync());
        await bo.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ta den andras text\\s*: Vad det gav$") }).ClickAsync();
        await bo.GetByText("Det finns inget kvar att välja mellan").WaitForAsync();
        Assert.Equal("Annas rad om vad det gav.", await bo.Locator("#Gave").InputValueAsync());
        Assert.Equal("Bos rad om vad de gjorde.", await bo.Locator("#Done").InputValueAsync());
        await SaveAsync(bo);
        await bo.GetByText("Utkastet är sparat").WaitForAsync();
        Assert.Equal("Annas rad om början.", await bo.Locator("#Starting").InputValueAsync());
    }

    [Fact]
    public async Task Rows_that_two_have_changed_are_both_seen()
    {
        const string Address = "/redaktion/monster/processledare-och-natverk";
        var (anna, bo) = (await house.PageAsync("redaktor"), await house.PageAsync("granskare"));
        await anna.GotoAsync(Address);
        await bo.GotoAsync(Address);

        await anna.Locator("[name='EvidenceFor.r0.Why']").FillAsync("Annas skäl.");
        await SaveAsync(anna);
        await anna.GetByText("Utkastet är sparat").WaitForAsync();
        await bo.Locator("[name='Claim']").FillAsync("När Bo skriver samtidigt blir det lättare att se att inget går förlorat.");
        await bo.Locator("[name='EvidenceFor.r1.Why']").FillAsync("Bos skäl.");
        await SaveAsync(bo);

        await bo.GetByText("Någon annan har sparat medan du skrev").First.WaitForAsync();
        Assert.Contains("Annas", await bo.Locator("main .compare").First.InnerTextAsync());
        Assert.Equal("Bos skäl.", await bo.Locator("[name='EvidenceFor.r1.Why']").InputValueAsync());
    }

    private static Task SaveAsync(IPage page) => page.Locator("#texten > .button-row button.button").ClickAsync();
}
