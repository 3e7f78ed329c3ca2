using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NaraVard.Tests.People.TwoStep;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 1: from a fresh checkout to the first administrator, and a second start that takes in nothing.</summary>
public sealed partial class FirstStartTests(House house) : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("naravard-run-").FullName;

    [Fact]
    public async Task One_command_gives_an_address_and_a_link_for_the_first_administrator()
    {
        await using (var first = ServerProcess.Run(_data, "--urls", "http://127.0.0.1:0"))
        {
            var address = await first.AddressAsync();
            var link = await LinkAsync(first, address);
            Assert.DoesNotMatch(@"^ +0 nya eller ändrade", first.Output);
            Assert.DoesNotContain(":0/", link);

            await BecomeAdministratorAsync(link);
            await first.StopAsync();
        }

        await using var second = ServerProcess.Run(_data, "--urls", "http://127.0.0.1:0");
        await second.AddressAsync();
        Assert.Contains("  0 nya eller ändrade", second.Output);
        await second.StopAsync();
        Assert.DoesNotContain("/valkommen/", second.Output);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task BecomeAdministratorAsync(string link)
    {
        var page = await house.PageAsync();
        await page.GotoAsync(link);
        await page.GetByLabel("Namn").FillAsync("Anna Lind");
        await page.GetByLabel("E-postadress").FillAsync("anna@example.se");
        await page.GetByLabel("Lösenord").FillAsync("en mening som jag minns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa administratören" }).ClickAsync();
        await page.GetByText("Du är administratör").WaitForAsync();
        Assert.Contains("/konto/tvasteg", page.Url);
        await page.GetByLabel("Kod").FillAsync(new Authenticator(await page.Locator(".token-secret").InnerTextAsync(), TimeProvider.System).Next());
        await page.PressAsync("Använd appen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Jag har sparat koderna" }).ClickAsync();
        await page.ComeToAsync("/admin/konton");
        Assert.Equal(404, (await page.GotoAsync(link))!.Status);
    }

    private static async Task<string> LinkAsync(ServerProcess server, string address)
    {
        var link = (await server.PrintsAsync(Link())).Value;
        Assert.StartsWith(address, link);
        return link;
    }

    [GeneratedRegex(@"http://\S+/valkommen/\S+")]
    private static partial Regex Link();
}
