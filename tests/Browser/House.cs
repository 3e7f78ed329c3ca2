using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(NaraVard.Tests.Browser.House))]

namespace NaraVard.Tests.Browser;

/// <summary>The real server with the demo's accounts, and a browser to visit it with. One for all tests; each test has its own cookies.</summary>
public sealed class House : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // A shared machine may be slow; a page that never comes is still told of.
    private const float Patience = 60_000;

    private readonly string _data = Directory.CreateTempSubdirectory("naravard-browser-").FullName;
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly SemaphoreSlim _one = new(1);
    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the server answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder with the server's database and mail.</summary>
    public string Data => _data;

    public async ValueTask InitializeAsync()
    {
        _server = ServerProcess.Start(_data, "Development", "--demo", "--urls", "http://127.0.0.1:0");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Quiet,
        });
        Address = await _server.AddressAsync();
    }

    /// <summary>A page for somebody in a role, or for a reader without an account.</summary>
    /// <param name="role">The part of a demo account's address before the @.</param>
    /// <param name="script">False for a browser with script turned off.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="address">Another server than the house's own.</param>
    /// <param name="phone">Whether it is a small phone, held in a hand.</param>
    public async Task<IPage> PageAsync(string? role = null, bool script = true, int width = 1280, string? address = null, bool phone = false)
    {
        var visit = await _browser!.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            JavaScriptEnabled = script,
            Locale = "sv-SE",
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = role is null ? null : await SignInAsync(role),
            ViewportSize = phone ? new() { Width = 360, Height = 640 } : new() { Width = width, Height = 800 },
            HasTouch = phone,
            IsMobile = phone,
        });
        visit.SetDefaultTimeout(Patience);
        return await visit.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
        await (_server?.DisposeAsync() ?? default);
        Directory.Delete(_data, recursive: true);
    }

    // Signing in takes its time on purpose, so each role does it once, through the sign-in page.
    private async Task<string> SignInAsync(string role)
    {
        await _one.WaitAsync();
        try
        {
            if (!_signedIn.TryGetValue(role, out var cookies))
            {
                var page = await PageAsync();
                await page.GotoAsync("/logga-in");
                await page.GetByLabel("E-postadress").FillAsync($"{role}@demo.invalid");
                await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("larande i vardagen");
                await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
                await page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
                _signedIn[role] = cookies = await page.Context.StorageStateAsync();
                await page.Context.CloseAsync();
            }

            return cookies;
        }
        finally
        {
            _one.Release();
        }
    }
}
