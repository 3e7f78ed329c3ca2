using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A site of its own with two editors who publish what attacks, by the ordinary way; nobody else should have to read it.</summary>
public sealed class AttackedSite : IAsyncLifetime
{
    private readonly House _house = new();
    private HttpClient _writer = null!;
    private HttpClient _publisher = null!;

    public async ValueTask InitializeAsync()
    {
        await _house.InitializeAsync();
        (_writer, _publisher) = (await ApiAsync("redaktor"), await ApiAsync("granskare"));
    }

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _publisher.Dispose();
        await _house.DisposeAsync();
    }

    public Task<IPage> PageAsync(string? role) => _house.PageAsync(role);

    /// <summary>Those that an editor can save as a text; the others are refused before anybody sees them.</summary>
    public async Task<IReadOnlyList<string>> SavedAsync(IEnumerable<string> texts)
    {
        List<string> saved = [];
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            var answer = await _writer.PostAsJsonAsync("/api/v1/concepts", new { title = $"Text {i}", text });
            Assert.True((int)answer.StatusCode is 201 or 422, $"{text}: {answer.StatusCode}");
            saved.AddRange(answer.IsSuccessStatusCode ? [text] : []);
        }

        return saved;
    }

    /// <summary>Publishes something in two versions, written by one and published by the other.</summary>
    /// <returns>The name it got in its address.</returns>
    public async Task<string> PublishAsync(string folder, object content, string query = "")
    {
        var first = await SendAsync(_writer, HttpMethod.Post, $"/api/v1/{folder}{query}", null, content);
        var slug = JsonDocument.Parse(await first.Content.ReadAsStringAsync()).RootElement.GetProperty("slug").GetString()!;
        var changed = await SendAsync(_writer, HttpMethod.Patch, $"/api/v1/{folder}/{slug}{query}", first, new { title = PublishedAttackTests.Title + "!" });
        var submitted = await SendAsync(_writer, HttpMethod.Post, $"/api/v1/{folder}/{slug}/submit{query}", changed, new { });
        await SendAsync(_publisher, HttpMethod.Post, $"/api/v1/{folder}/{slug}/publish{query}", submitted, new { });
        return slug;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient by, HttpMethod method, string path, HttpResponseMessage? seen, object content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(content) };
        request.Headers.IfMatch.ParseAdd(seen?.Headers.ETag!.Tag ?? "*");
        var answer = await by.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }

    private async Task<HttpClient> ApiAsync(string role)
    {
        var page = await _house.PageAsync(role);
        await page.GotoAsync("/konto/nycklar");
        await page.Locator("#Name").FillAsync("Prov");
        foreach (var scope in await page.Locator("input[name=Scopes]").AllAsync())
        {
            await scope.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa nyckeln" }).ClickAsync();
        var key = await page.Locator(".token-secret").InnerTextAsync();
        return new HttpClient { BaseAddress = new Uri(_house.Address), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
    }

    /// <summary>Asks a team to check a concept.</summary>
    public async Task AskTeamAsync(string concept, string to)
    {
        var page = await _house.PageAsync("redaktor");
        await page.GotoAsync($"/redaktion/begrepp/{concept}/faktakoll");
        await page.Locator("#Team").FillAsync(PublishedAttackTests.Title);
        await page.Locator("#Email").FillAsync(to);
        await page.Locator("#Greeting").FillAsync(PublishedAttackTests.Line);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka frågan" }).ClickAsync();
        await page.GetByText("Frågan är skickad").WaitForAsync();
    }

    /// <summary>The team's link.</summary>
    public async Task<string> TeamLinkAsync(string to) => Assert.Single(await ReceivedMail.ComeAsync(_house.Data, to)).Path("/faktakoll/");
}
