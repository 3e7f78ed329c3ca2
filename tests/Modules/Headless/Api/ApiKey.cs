using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NaraVard.Tests.Headless.Api;

/// <summary>A program that holds a personal key.</summary>
public sealed class ApiKey(HttpClient client, string secret)
{
    public const string All = "content:read-drafts content:write content:submit content:publish content:publish-now content:take-away media:write";

    private static readonly ConcurrentDictionary<(Site Site, string Role, string Scopes), Lazy<Task<ApiKey>>> Made = [];

    public string Secret => secret;

    /// <summary>A key that the tests share, since nobody has more than twenty.</summary>
    public static Task<ApiKey> OfAsync(Site site, string role, string scopes = All) => Made.GetOrAdd((site, role, scopes), _ => new(() => MakeAsync(site, role, scopes))).Value;

    /// <summary>A key that somebody makes on the page for that.</summary>
    public static async Task<ApiKey> MakeAsync(Site site, string role, string scopes = All, int days = 90)
    {
        var owner = await site.SignedInAsync(role);
        using var made = await owner.SubmitAsync("/konto/nycklar", [("Name", $"Prov {Unique.Word()}"), ("Days", $"{days}"), .. scopes.Split(' ').Select(scope => ("Scopes", scope))]);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = await owner.OpenAsync("/konto/nycklar");
        var secret = page.QuerySelector(".token-secret")!.TextContent;
        Assert.Null((await owner.OpenAsync("/konto/nycklar")).QuerySelector(".token-secret"));
        return new ApiKey(site.Visitor().Client, secret);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null, string? ifMatch = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (body is not null)
        {
            request.Content = body as HttpContent ?? new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, contentType);
        }

        return client.SendAsync(request);
    }

    /// <summary>The draft as it is now, and its tag.</summary>
    public async Task<(JsonElement Draft, string Tag)> DraftAsync(string address)
    {
        using var answer = await GetAsync($"{address}?version=draft");
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await ApiCalls.JsonAsync(answer), answer.Headers.ETag!.ToString());
    }

    /// <summary>Begins an example that has all it needs.</summary>
    /// <returns>Its address in the API, and the tag of its draft.</returns>
    public async Task<(string Address, string Tag)> BeginAsync(string title)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/v1/examples", Example(title));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (answer.Headers.Location!.AbsolutePath, answer.Headers.ETag!.ToString());
    }

    /// <summary>Takes a step that must succeed, and gives the new tag.</summary>
    public async Task<string> StepAsync(string address, string step, string tag, object? body = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{address}/{step}", body ?? new { }, tag);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{step}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.ETag!.ToString();
    }

    public static Dictionary<string, object> Example(string title) => new()
    {
        ["title"] = title,
        ["kind"] = "example",
        ["summary"] = "Teamet prövade något och lärde sig av det.",
        ["systemLevels"] = new[] { "team" },
        ["themes"] = new[] { "nara-vard" },
        ["phase"] = "provas",
        ["source"] = new { document = Editing.Editor.Source },
        ["starting"] = "Väntan var lång.",
        ["done"] = "De ringde upp samma dag.",
        ["madePossible"] = "Chefen gav tid.",
        ["gave"] = "Färre samtal i kö.",
        ["thinkAbout"] = "Börja med en dag i veckan.",
    };
}
