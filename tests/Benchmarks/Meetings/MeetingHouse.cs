using System.Net;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Benchmarks.Meetings;

/// <summary>A server with a manager who plans meetings and opens their rooms.</summary>
internal sealed partial class MeetingHouse : IAsyncDisposable
{
    private readonly ServerProcess _server;
    private readonly HttpClient _leader;
    private readonly SocketsHttpHandler _phones = new() { UseCookies = false, AllowAutoRedirect = false };

    private MeetingHouse(ServerProcess server, string address) =>
        (_server, _leader) = (server, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) });

    public double Megabytes => Lab.Memory(_server.Id, "VmRSS");

    public static async Task<MeetingHouse> OpenAsync(string data, string? store)
    {
        string[] setting = store is null ? [] : [$"--ConnectionStrings:Store={store}"];
        var server = ServerProcess.Start(data, "Development", ["--urls", "http://127.0.0.1:0", "--demo", "--Logging:LogLevel:Default=Warning", .. setting]);
        var house = new MeetingHouse(server, await server.AddressAsync());
        using var signedIn = await house.SubmitAsync("/logga-in", ("Email", "chef@demo.invalid"), ("Password", "larande i vardagen"));
        return house;
    }

    /// <summary>A meeting with its room open at a question that is answered aloud, and people in it who listen.</summary>
    public async Task<RoomPerson[]> OpenRoomAsync(int people)
    {
        using var planned = await SubmitAsync("/moten/nytt?niva=team", ("Title", "Mätning"), ("Date", "2030-01-07"), ("Time", "13:00"), ("Length", "60"), ("MinutesEach", "10"), ("Place", ""), ("Questions", "team-l1"));
        var address = planned.Headers.Location!.ToString();
        using var opened = await SubmitAsync($"{address}/rum", $"{address}/rum?handler=Lead", ("act", "open"));
        var code = Code().Match(await _leader.GetStringAsync($"{address}/rum")).Groups["code"].Value;
        return await Task.WhenAll(Enumerable.Range(1, people).Select(i => RoomPerson.JoinAsync(_phones, _leader.BaseAddress!, code, Guid.Parse(address.Split('/')[^1]), $"Person {i}")));
    }

    public static string TokenIn(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value);

    public async ValueTask DisposeAsync()
    {
        _leader.Dispose();
        _phones.Dispose();
        await _server.DisposeAsync();
    }

    private Task<HttpResponseMessage> SubmitAsync(string page, params (string Name, string Value)[] fields) => SubmitAsync(page, page, fields);

    private async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = TokenIn(await _leader.GetStringAsync(page));
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var answer = await _leader.PostAsync(action, form);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer : throw new InvalidOperationException($"{action} svarade {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"/delta/(?<code>[A-Z0-9]{6})\"")]
    private static partial Regex Code();
}
