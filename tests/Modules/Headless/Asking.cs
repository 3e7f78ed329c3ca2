namespace NaraVard.Tests.Headless;

/// <summary>Asking with headers.</summary>
internal static class Asking
{
    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
