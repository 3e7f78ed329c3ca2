using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Benchmarks.Meetings;

/// <summary>Somebody in a room as their phone is: it listens, fetches its page at each word, one at a time, and sends lines.</summary>
internal sealed partial class RoomPerson : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly string _page;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = [];
    private string _cookies = "";
    private string _token = "";
    private string _note = "";
    private int _words;

    private RoomPerson(SocketsHttpHandler handler, Uri address, string code) =>
        (_client, _page) = (new HttpClient(handler, disposeHandler: false) { BaseAddress = address }, $"/delta/{code}");

    public static async Task<RoomPerson> JoinAsync(SocketsHttpHandler handler, Uri address, string code, Guid room, string name)
    {
        var person = new RoomPerson(handler, address, code);
        await person.LookAsync();
        using var joined = await person.PostAsync("Join", ("Name", name));
        joined.EnsureOk(HttpStatusCode.Redirect);
        await person.LookAsync();
        await person.ListenAsync(address, room);
        return person;
    }

    /// <summary>When a line stands on the screen.</summary>
    public Task SeesAsync(string line) => _awaited.GetOrAdd(line, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async Task SendAsync(string line)
    {
        using var sent = await PostAsync("Line", ("note", _note), ("Key", $"{Guid.NewGuid()}"), ("Text", line));
        sent.EnsureOk(HttpStatusCode.NoContent);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _socket.Dispose();
        _client.Dispose();
        _gone.Dispose();
    }

    private async Task ListenAsync(Uri address, Guid room)
    {
        _socket.Options.SetRequestHeader("Cookie", _cookies);
        await _socket.ConnectAsync(new UriBuilder(new Uri(address, "/moten/live")) { Scheme = "ws" }.Uri, _gone.Token);
        await SayAsync("""{"protocol":"json","version":1}""");
        await SayAsync($$"""{"type":1,"target":"Watch","arguments":["{{room}}"]}""");
        _ = HearAsync();
    }

    private async Task SayAsync(string message) => await _socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);

    private async Task HearAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (!_gone.IsCancellationRequested)
            {
                var heard = await _socket.ReceiveAsync(buffer, _gone.Token);
                if (Encoding.UTF8.GetString(buffer, 0, heard.Count).Contains("\"changed\"", StringComparison.Ordinal) && Interlocked.Increment(ref _words) == 1)
                {
                    _ = FollowAsync();
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
        }
    }

    // As the browser does: what changes while it looks is looked at once more.
    private async Task FollowAsync()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref _words);
            try
            {
                await LookAsync();
            }
            catch (Exception ended) when (_gone.IsCancellationRequested && ended is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _words, 0, seen) != seen);
    }

    private async Task LookAsync()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, _page);
        asked.Headers.TryAddWithoutValidation("Cookie", _cookies);
        using var answer = await _client.SendAsync(asked, _gone.Token);
        Remember(answer);
        var html = await answer.EnsureOk(HttpStatusCode.OK).Content.ReadAsStringAsync(_gone.Token);
        (_token, _note) = (MeetingHouse.TokenIn(html), Note().Match(html).Groups["note"].Value);
        foreach (Match line in Line().Matches(html))
        {
            _awaited.GetOrAdd(line.Value, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string handler, params (string Name, string Value)[] fields)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, $"{_page}?handler={handler}");
        asked.Headers.TryAddWithoutValidation("Cookie", _cookies);
        if (handler != "Join")
        {
            asked.Headers.Add("X-Room", "1");
        }

        asked.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var answer = await _client.SendAsync(asked, _gone.Token);
        Remember(answer);
        return answer;
    }

    private void Remember(HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            _cookies = string.Join("; ", _cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries).Concat(set.Select(cookie => cookie.Split(';')[0])).GroupBy(cookie => cookie.Split('=')[0]).Select(same => same.Last()));
        }
    }

    [GeneratedRegex("name=\"note\" value=\"(?<note>[0-9a-f-]{36})\"")]
    private static partial Regex Note();

    [GeneratedRegex("rad-[0-9a-f]{32}")]
    private static partial Regex Line();
}

internal static class AnswerExtensions
{
    public static HttpResponseMessage EnsureOk(this HttpResponseMessage answer, HttpStatusCode expected) =>
        answer.StatusCode == expected ? answer : throw new InvalidOperationException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} svarade {(int)answer.StatusCode}");
}
