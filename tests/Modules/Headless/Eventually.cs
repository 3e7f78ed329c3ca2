using System.Net;

namespace NaraVard.Tests.Headless;

/// <summary>Asking with headers, on a site where other tests publish meanwhile.</summary>
internal static class Eventually
{
    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Asks with a header made of the answer before, until the status is the expected one or it has been asked twenty times.</summary>
    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, Func<HttpResponseMessage, (string Name, string Value)> header, HttpStatusCode expected)
    {
        for (var tries = 1; ; tries++)
        {
            using var before = await AskAsync(client, address);
            var again = await AskAsync(client, address, header(before));
            if (again.StatusCode == expected)
            {
                return again;
            }

            Assert.True(tries < 20, $"{address} svarade {(int)again.StatusCode}");
            again.Dispose();
        }
    }
}
