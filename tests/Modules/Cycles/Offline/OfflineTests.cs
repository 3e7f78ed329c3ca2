using System.Text.Json;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Cycles.Offline;

public sealed partial class OfflineTests(Site site)
{
    [Fact]
    public async Task The_worker_is_a_script_at_the_root_that_browsers_ask_for_anew()
    {
        using var answer = await site.Visitor().Client.GetAsync("/utan-nat.js");

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_file_that_the_worker_keeps_is_there_and_is_the_same_for_everybody()
    {
        var (anna, reader) = (await site.SignedInAsync("medarbetare"), site.Visitor());
        var worker = await reader.Client.GetStringAsync("/utan-nat.js");
        var settings = JsonDocument.Parse(Settings().Match(worker).Groups["json"].Value).RootElement;
        string[] addresses = [.. settings.GetProperty("files").EnumerateArray().Select(file => file.GetString()!), settings.GetProperty("shell").GetString()!, Imported().Match(worker).Groups["file"].Value];

        Assert.Equal(worker, await anna.Client.GetStringAsync("/utan-nat.js"));
        Assert.Equal(7, addresses.Length);
        foreach (var address in addresses)
        {
            Assert.Equal(await reader.Client.GetByteArrayAsync(address), await anna.Client.GetByteArrayAsync(address));
        }
    }

    [Fact]
    public async Task What_a_phone_shows_without_a_network_holds_nothing_of_anybody_and_no_token()
    {
        var anna = await site.SignedInAsync("medarbetare");
        await anna.WriteAsync(await anna.StartCycleAsync("Tyst telefon"), "Bara mitt.");

        var page = await anna.OpenAsync("/cykler/utan-nat");

        Assert.DoesNotContain("Tyst telefon", page.Source.Text);
        Assert.DoesNotContain("Anna", page.Source.Text);
        Assert.Empty(page.QuerySelectorAll("[name=__RequestVerificationToken], [data-account]"));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet], script"), file => Assert.Contains("/_content/Theme/dist/", file.GetAttribute("href") ?? file.GetAttribute("src")));
    }

    [Fact]
    public async Task A_page_says_whose_it_is_so_that_nothing_is_sent_or_shown_for_somebody_else()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();

        var account = (await anna.OpenAsync($"{cycle}/skriv")).Body!.GetAttribute("data-account")!;

        Assert.True(Guid.TryParse(account, out _));
        Assert.NotEqual(account, (await kalle.OpenAsync("/mitt")).Body!.GetAttribute("data-account"));
        Assert.Equal("", (await site.Visitor().OpenAsync("/om")).Body!.GetAttribute("data-account"));
    }

    [GeneratedRegex(@"self\.naravard = (?<json>\{.*\});")]
    private static partial Regex Settings();

    [GeneratedRegex("""importScripts\("(?<file>[^"]+)"\)""")]
    private static partial Regex Imported();
}
