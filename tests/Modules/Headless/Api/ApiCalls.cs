using System.Net;
using System.Text.Json;

namespace NaraVard.Tests.Headless.Api;

/// <summary>How the tests speak with the API.</summary>
internal static class ApiCalls
{
    /// <summary>Reads what must be there.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} svarade {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await JsonAsync(answer);
    }

    /// <summary>Asks for what must be refused, and gives the problem.</summary>
    public static async Task<JsonElement> RefusedAsync(this HttpClient client, string address, HttpStatusCode status, string kind)
    {
        using var answer = await client.GetAsync(address);
        return await ProblemAsync(answer, status, kind);
    }

    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string kind)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.RequestUri} svarade {(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"/api#{kind}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static IReadOnlyList<string> Slugs(this JsonElement list) => [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
}
