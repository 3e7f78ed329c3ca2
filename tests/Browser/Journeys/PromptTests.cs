using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using NaraVard.Mail.Delivery;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 4: a question a week by mail, answered without signing in, over two restarts. A server of its own, since it moves the clock.</summary>
public sealed class PromptTests(House house) : IDisposable
{
    private const string Receiver = "medarbetare@demo.invalid";

    // A Monday, and the Tuesday after; neither is a holiday.
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Tuesday = new(2026, 12, 1, 10, 5, 0, TimeSpan.FromHours(1));

    private readonly string _data = Directory.CreateTempSubdirectory("naravard-prompts-").FullName;

    [Fact]
    public async Task A_question_comes_each_week_and_its_answer_lands_in_the_drawer_of_the_cycle()
    {
        var cycle = await AskForQuestionsAsync();

        await using (var server = new Clocked(_data, Tuesday))
        {
            await server.RingAsync();
            var mail = Assert.Single(await ReceivedMail.ComeAsync(_data, Receiver));
            await AnswerAsync(server.Address + mail.Path("/svara/"));
        }

        await using var again = new Clocked(_data, Tuesday.AddMinutes(10));
        await again.RingAsync();
        Assert.Single(await ReceivedMail.ComeAsync(_data, Receiver));
        Assert.Contains("Vi såg varandra på morgonen.", await ReadAsync(again, cycle));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task<string> AskForQuestionsAsync()
    {
        await using var server = new Clocked(_data, Monday);
        var page = await SignInAsync(server);
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync("Lugnare mornar");
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att förstå mornarna");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var cycle = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{cycle}/reflektionsfragor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Be om frågor" }).ClickAsync();
        await page.GetByText("1 december 2026").First.WaitForAsync();
        await page.Context.CloseAsync();
        return cycle;
    }

    private async Task AnswerAsync(string link)
    {
        var page = await house.PageAsync(width: 360);
        await page.GotoAsync(link);
        await page.LookOverAsync("svara");
        var heard = await Heard.OfAsync(page);
        await heard.SoundAsync("Din fråga");
        await heard.PressAsync("button", "Spara hos mig");
        await heard.TellsOfFaultAsync("Ditt svar", "Skriv");
        await heard.TypeAsync("Ditt svar", "Vi såg varandra på morgonen.");
        await heard.PressAsync("button", "Spara hos mig");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Ditt svar är sparat" }).WaitForAsync();
        await heard.SoundAsync("Ditt svar är sparat");
        await page.LookOverAsync("svara-sparat");
        await page.GotoAsync($"{link}/paminnelser");
        await page.LookOverAsync("svara-paminnelser");
        await page.GotoAsync(new Uri(new Uri(link), "/mitt").ToString());
        Assert.Contains("/logga-in", page.Url);
    }

    private async Task<string> ReadAsync(Clocked server, string path)
    {
        var page = await SignInAsync(server);
        await page.GotoAsync(path);
        Assert.True(await page.Locator(".entry.is-private").First.IsVisibleAsync());
        return await page.Locator("main").InnerTextAsync();
    }

    private async Task<IPage> SignInAsync(Clocked server)
    {
        var page = await house.PageAsync(address: server.Address);
        await page.GotoAsync("/logga-in");
        await page.GetByLabel("E-postadress").FillAsync(Receiver);
        await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("larande i vardagen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/mitt");
        return page;
    }

    /// <summary>The real server on a real port, at a time of the test's own.</summary>
    private sealed class Clocked : WebApplicationFactory<Program>
    {
        private readonly string _data;
        private readonly TestClock _clock = new();

        public Clocked(string data, DateTimeOffset now)
        {
            _data = data;
            _clock.SetTo(now);
            UseKestrel(0);
            StartServer();
            Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        }

        public string Address { get; }

        /// <summary>Does once more what the jobs do when they ring, and is done when they are.</summary>
        public async Task RingAsync()
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendDuePrompts>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<SendWaitingMail>().RunAsync(CancellationToken.None);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Demo", "true");
            builder.UseSetting("Content:Folder", Path.Combine(ServerProcess.Root, "content"));
            builder.UseSetting("NARAVARD_DATA", _data);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        }
    }
}
