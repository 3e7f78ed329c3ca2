using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Somebody writes where there is no network, on a phone that others use too.</summary>
public sealed class OfflineTests(House house)
{
    private const string Waits = "Ingen uppkoppling. Texten ligger kvar i den här telefonen och skickas när du är uppkopplad igen.";
    private const string Sent = "Skickat, ligger i din låda.";

    [Fact]
    public async Task One_screen_of_a_phone_holds_title_phase_question_and_write_and_three_taps_write()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var watch = new Watch(page);
        await page.StartCycleAsync("Tyst telefon");

        foreach (var seen in new[] { "h1", ".board-phase", ".next-question h2", ".write-bar .button" })
        {
            var box = (await page.Locator(seen).First.BoundingBoxAsync())!;
            Assert.True(box.Y >= 0 && box.Y + box.Height <= 640, $"{seen} går från {box.Y} till {box.Y + box.Height}");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv", Exact = true }).TapAsync();
        await page.Locator("#Text").FillAsync("Telefonen ringer mitt i samtalet.");
        await page.Locator(".pick", new() { HasText = "Överraskning" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).TapAsync();

        await page.Locator(".entry", new() { HasText = "Telefonen ringer mitt i samtalet." }).WaitForAsync();
        Assert.Contains("Överraskning", await page.Locator(".entry-kind").InnerTextAsync());
        Assert.Empty(await page.KeptAsync());
        Assert.Empty(watch.Seen);
        await page.LookOverAsync("cykel-tavla");
    }

    [Fact]
    public async Task What_is_written_without_a_network_survives_a_reload_and_is_sent_once_when_there_is_one()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var cycle = await page.StartCycleAsync("Utan nät");
        await page.OpenWriteAsync(cycle);

        await page.Context.SetOfflineAsync(true);
        await page.SaveAsync("I hissen kom jag på det.", "Spara i min låda");
        await page.StateAsync(Waits);
        Assert.Equal("", await page.Locator("#Text").InputValueAsync());
        await page.ReloadAsync();
        Assert.Equal("Skriv utan uppkoppling", await page.Locator("h1").InnerTextAsync());
        await page.Locator("[data-kept]").GetByText("I hissen kom jag på det.").WaitForAsync();
        await page.Locator("#Text").FillAsync("Halvvägs till");
        await page.ReloadAsync();
        await page.TextAsync("Halvvägs till");
        await page.LookOverAsync("utan-nat-skriv");
        await page.GotoAsync("/mitt");
        await page.GetByRole(AriaRole.Link, new() { Name = "Utan nät" }).WaitForAsync();
        await page.LookOverAsync("utan-nat-valj");

        await page.GotoAsync($"{cycle}/skriv");
        await page.Context.SetOfflineAsync(false);
        await page.StateAsync(Sent);
        Assert.Equal(["Halvvägs till"], await page.KeptAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"{cycle}#*");

        Assert.Equal(2, await page.Locator(".entry").CountAsync());
        Assert.Equal(1, await page.Locator(".entry", new() { HasText = "I hissen kom jag på det." }).CountAsync());
        Assert.Empty(await page.KeptAsync());
    }

    [Fact]
    public async Task A_text_whose_answer_never_came_is_sent_again_and_is_one_entry()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var cycle = await page.StartCycleAsync("Tappat svar");
        await page.OpenWriteAsync(cycle);
        var isLost = false;
        await page.Context.RouteAsync("**/skriv", async route =>
        {
            if (route.Request.Method != "POST" || isLost)
            {
                await route.ContinueAsync();
                return;
            }

            isLost = true;
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            Assert.Equal(204, answer.Status);
            await route.AbortAsync("connectionreset");
        });

        await page.SaveAsync("Kom det fram?", "Spara i min låda");
        await page.StateAsync(Waits);
        Assert.True(isLost);
        Assert.Equal(["Kom det fram?"], await page.KeptAsync());
        await page.GetByText("Tappat svar: väntar på att skickas").WaitForAsync();
        await page.ReloadAsync();
        await page.StateAsync(Sent);

        Assert.Empty(await page.KeptAsync());
        await page.GotoAsync(cycle);
        Assert.Equal(1, await page.Locator(".entry").CountAsync());
    }

    [Fact]
    public async Task What_is_sent_off_while_the_page_still_looks_for_what_waits_leads_to_the_cycle_all_the_same()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var cycle = await page.StartCycleAsync("Snabb tumme");
        await page.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => navigator.locks.request('naravard-send', () => new Promise(done => { window.letGo = done; })))");
        await page.OpenWriteAsync(cycle);
        await page.WaitForFunctionAsync("async () => (await navigator.locks.query()).pending.length === 1");

        await page.SaveAsync("Innan sidan hann titta.", "Spara i min låda");
        await page.WaitForFunctionAsync("async () => (await navigator.locks.query()).pending.length === 2");
        await page.EvaluateAsync("letGo()");

        await page.WaitForURLAsync(cycle);
        Assert.Equal(1, await page.Locator(".entry", new() { HasText = "Innan sidan hann titta." }).CountAsync());
        Assert.Empty(await page.KeptAsync());
    }

    [Fact]
    public async Task The_same_text_sent_off_with_other_words_from_two_windows_is_told_of_and_kept_as_two()
    {
        var page = await house.PageAsync("medarbetare");
        var cycle = await page.StartCycleAsync("Två fönster");
        await page.OpenWriteAsync(cycle);
        await page.Locator("#Text").FillAsync("Samma början.");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-state]').textContent !== ''");
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync($"{cycle}/skriv");
        await second.TextAsync("Samma början.");
        await page.SaveAsync("Samma början.", "Spara i min låda");
        await page.WaitForURLAsync($"{cycle}#*");

        await second.SaveAsync("Samma början, annat slut.", "Spara i min låda");
        await second.Locator("#Text[aria-invalid=true]").WaitForAsync();
        await second.TextAsync("Samma början, annat slut.");
        await second.SaveAsync("Samma början, annat slut.", "Spara i min låda");
        await second.WaitForURLAsync($"{cycle}#*");

        Assert.Equal(2, await second.Locator(".entry").CountAsync());
        Assert.Empty(await second.KeptAsync());
    }

    [Fact]
    public async Task What_waits_for_somebody_who_is_no_longer_signed_in_is_kept_and_nobody_else_sees_it()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var cycle = await page.StartCycleAsync("Delad surfplatta");
        await page.OpenWriteAsync(cycle);

        await page.Context.ClearCookiesAsync();
        await page.SaveAsync("Bara mitt, och inte skickat.", "Spara i min låda");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in så skickas det" }).WaitForAsync();
        Assert.Equal(["Bara mitt, och inte skickat."], await page.KeptAsync());

        await page.FillPasswordAsync("kollega");
        await page.ComeToAsync("/mitt");
        await page.StartCycleAsync("Kollegans cykel");
        await page.OpenWriteAsync(page.Url);
        Assert.False(await page.Locator("[data-kept]").IsVisibleAsync());
        Assert.DoesNotContain("Bara mitt", await page.ContentAsync());
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/mitt");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kollegans cykel" }).WaitForAsync();
        Assert.DoesNotContain("Delad surfplatta", await page.ContentAsync());
        await page.GotoAsync($"{cycle}/skriv");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kollegans cykel" }).WaitForAsync();
        Assert.DoesNotContain("Bara mitt", await page.ContentAsync());
        Assert.True(await page.Locator("form[data-entry]").IsHiddenAsync());
        Assert.Equal(["Bara mitt, och inte skickat."], await page.KeptAsync());

        // The page asks for itself again when there is a network, and the cycle isn't the colleague's.
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sidan finns inte" }).WaitForAsync();
        await page.SignOutAsync();
        await page.FillPasswordAsync("medarbetare");
        await page.GetByRole(AriaRole.Status).GetByText(Sent).WaitForAsync();
        await page.GotoAsync(cycle);
        Assert.Equal(1, await page.Locator(".entry", new() { HasText = "Bara mitt, och inte skickat." }).CountAsync());
        Assert.Empty(await page.KeptAsync());
    }

    [Fact]
    public async Task What_can_no_longer_be_sent_is_told_of_and_can_be_read_and_removed_among_ones_own()
    {
        var (anna, kalle) = (await house.PageAsync("medarbetare"), await house.PageAsync("kollega", phone: true));
        var cycle = await anna.StartCycleAsync("Den som lämnar");
        await anna.GotoAsync($"{cycle}/teamet");
        await anna.Locator("#Email").FillAsync("kollega@demo.invalid");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Lägg till", Exact = true }).ClickAsync();
        await anna.Locator("main li", new() { HasText = "Kollega" }).First.WaitForAsync();
        await kalle.OpenWriteAsync(cycle);
        await kalle.Context.SetOfflineAsync(true);
        await kalle.SaveAsync("Skrivet i sista stund.", "Spara i min låda");
        await kalle.StateAsync(Waits);

        var elsewhere = await house.PageAsync("kollega");
        await elsewhere.GotoAsync($"{cycle}/teamet");
        await elsewhere.Locator("form[action*=Leave] button").ClickAsync();
        await elsewhere.WaitForURLAsync(url => !url.EndsWith("/teamet", StringComparison.Ordinal));
        await kalle.Context.SetOfflineAsync(false);
        await kalle.StateAsync("Du är inte längre med i cykeln");
        await kalle.Locator("#inte-skickat").GetByText("Skrivet i sista stund.").WaitForAsync();
        await kalle.GotoAsync("/mitt");

        await kalle.Locator("#inte-skickat").GetByText("Du är inte längre med i cykeln").WaitForAsync();
        Assert.Equal(0, await kalle.GetByRole(AriaRole.Button, new() { Name = "Skriv vidare" }).CountAsync());
        await kalle.LookOverAsync("mitt-inte-skickat");
        kalle.Dialog += (_, question) => _ = question.AcceptAsync();
        await kalle.GetByRole(AriaRole.Button, new() { Name = "Ta bort", Exact = true }).ClickAsync();
        await kalle.Locator("#inte-skickat").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Empty(await kalle.KeptAsync());
    }

    [Fact]
    public async Task Signing_out_says_what_has_not_been_sent_and_leaves_nothing_else_behind()
    {
        var page = await house.PageAsync(phone: true);
        await page.FillPasswordAsync("medarbetare");
        await page.ComeToAsync("/mitt");
        var cycle = await page.StartCycleAsync("Innan jag går");
        await page.OpenWriteAsync(cycle);
        await page.Locator("#Text").FillAsync("Inte klart än");
        await page.GotoAsync("/mitt");

        await page.Locator(".account-menu summary").ClickAsync();
        await page.Locator(".account-menu").GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.ComeToAsync("/logga-ut");
        await page.GetByText("som inte är skickat än").WaitForAsync();
        await page.LookOverAsync("logga-ut-inte-skickat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort det som inte är skickat" }).ClickAsync();
        await page.Locator("[data-unsent]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByText("Du är utloggad.").WaitForAsync();

        await page.WaitForFunctionAsync("async () => !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).length === 0");
        Assert.Empty(await page.KeptAsync());
        Assert.Empty(await page.KeptAsync("cycles"));
        Assert.Empty(await page.KeptAsync("here"));
    }

    [Fact]
    public async Task A_personal_number_written_without_a_network_is_told_of_at_sending_and_the_text_is_back()
    {
        var page = await house.PageAsync("medarbetare", phone: true);
        var cycle = await page.StartCycleAsync("Nummer utan nät");
        await page.OpenWriteAsync(cycle);

        await page.Context.SetOfflineAsync(true);
        await page.SaveAsync("Tolvan, 19121212-1212, ringde igen.", "Spara i min låda");
        await page.StateAsync(Waits);
        await page.Context.SetOfflineAsync(false);

        await page.Locator("[data-state]", new() { HasText = "19121212-1212" }).WaitForAsync();
        await page.TextAsync("Tolvan, 19121212-1212, ringde igen.");
        await page.LookOverAsync("cykel-skriv-stoppad");
        await page.SaveAsync("Tolvan ringde igen.", "Spara i min låda");
        await page.WaitForURLAsync($"{cycle}#*");
        Assert.Equal("Tolvan ringde igen.", (await page.Locator(".entry-text").InnerTextAsync()).Trim());
        Assert.Empty(await page.KeptAsync());
    }
}

/// <summary>What a person does with a phone where the network comes and goes.</summary>
internal static class OfflineActs
{
    public static async Task<string> StartCycleAsync(this IPage page, string title)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync(title);
        await page.Locator("#Purpose").FillAsync("Att telefonen vilar ibland");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        return page.Url;
    }

    /// <summary>Opens the page where one writes, and waits until the phone can open it without a network.</summary>
    public static async Task OpenWriteAsync(this IPage page, string cycle)
    {
        await page.GotoAsync($"{cycle}/skriv");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
    }

    public static async Task SaveAsync(this IPage page, string text, string button)
    {
        await page.Locator("#Text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    public static Task StateAsync(this IPage page, string words) => page.Locator("[data-state]", new() { HasText = words }).WaitForAsync();

    /// <summary>Waits until this stands in the form.</summary>
    public static async Task TextAsync(this IPage page, string text)
    {
        await page.WaitForFunctionAsync("text => document.getElementById('Text').value === text", text);
        Assert.Equal(text, await page.Locator("#Text").InputValueAsync());
    }

    /// <summary>What lies in the browser, whoever it belongs to: the texts, or the rows of another store as JSON.</summary>
    public static Task<string[]> KeptAsync(this IPage page, string store = "texts") => page.EvaluateAsync<string[]>(
        """
        name => new Promise((done, fail) => {
          const request = indexedDB.open('naravard');
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => { request.result.close(); done(all.result.map(row => row.fields?.find(([field]) => field === 'Text')[1] ?? JSON.stringify(row))); };
          };
        })
        """,
        store);
}
