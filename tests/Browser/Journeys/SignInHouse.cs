using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A server where editors and administrators sign in in two steps, at the name localhost, without which there are no passkeys.</summary>
public sealed class SignInHouse : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("naravard-signin-").FullName;
    private ServerProcess? _server;

    public string Address { get; private set; } = "";

    public string Data => _data;

    public async ValueTask InitializeAsync()
    {
        _server = ServerProcess.Start(_data, "Development", "--demo", "--urls", "http://127.0.0.1:0", "--SignIn:TwoStep=required");
        Address = (await _server.AddressAsync()).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        Directory.Delete(_data, recursive: true);
    }
}

/// <summary>What a person does to sign in.</summary>
internal static class SigningIn
{
    public static async Task FillPasswordAsync(this IPage page, string role)
    {
        await page.GotoAsync("/logga-in");
        await page.GetByLabel("E-postadress").FillAsync($"{role}@demo.invalid");
        await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("larande i vardagen");
        await page.PressAsync("Logga in");
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task ComeToAsync(this IPage page, string path) => page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);

    public static async Task SignOutAsync(this IPage page)
    {
        await page.GotoAsync("/logga-ut");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByText("Du är utloggad.").WaitForAsync();
    }

    /// <summary>Gives the browser a device of its own that holds passkeys.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isUserVerified">Whether the device finds that its owner is there.</param>
    public static async Task<VirtualDevice> AddDeviceAsync(this IPage page, bool isUserVerified = true)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualDevice(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}

/// <summary>Chromium's virtual authenticator.</summary>
internal sealed class VirtualDevice(ICDPSession browser, string id)
{
    /// <summary>Whether its owner answers when a page asks for a passkey.</summary>
    public Task AnswerAsync(bool answers) => browser.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new Dictionary<string, object> { ["authenticatorId"] = id, ["enabled"] = answers });

    public Task VerifyAsync(bool isVerified) => browser.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = id, ["isUserVerified"] = isVerified });
}
