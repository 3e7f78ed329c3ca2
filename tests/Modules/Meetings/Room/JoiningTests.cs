using System.Net;
using System.Net.WebSockets;
using System.Text;
using NaraVard.Meetings;

namespace NaraVard.Tests.Meetings.Room;

public sealed class JoiningTests(Site site)
{
    [Fact]
    public async Task Anyone_with_the_code_is_in_with_a_name_and_follows_the_room()
    {
        var room = await site.OpenRoomAsync(title: "Följ med");
        var guest = site.Visitor();
        using var typed = await guest.SubmitAsync("/delta", ("Kod", $" {room.Code[..3].ToLowerInvariant()}-{room.Code[3..]} "));
        Assert.Equal(room.Phone, typed.Headers.Location!.ToString());

        using var joined = await guest.SubmitAsync(room.Phone, ("Name", "Anna"));

        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.StartsWith("Vilka mönster ser ni", (await guest.OpenAsync(room.Phone)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await room.NextAsync(1);
        Assert.Equal("Vad förstår vi nu?", (await guest.OpenAsync(room.Phone)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Lines_that_several_add_at_once_all_stand_there_and_the_leader_sees_them()
    {
        var room = await site.OpenRoomAsync();
        var guests = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => site.JoinAsync(room, $"Gäst {i}")));
        await room.NextAsync(1);

        var sent = await Task.WhenAll(guests.Select((guest, i) => guest.SubmitAsync(room.Phone + "#Line", ("Text", $"Rad {i}"))));

        Assert.All(sent, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var lines = (await room.Leader.OpenAsync($"{room.Address}/rum")).QuerySelectorAll(".room-lines li").Select(line => line.TextContent.Trim()).Order();
        Assert.Equal(["Rad 0", "Rad 1", "Rad 2", "Rad 3", "Rad 4"], lines);
    }

    [Fact]
    public async Task A_code_that_leads_nowhere_says_so_and_guessing_is_stopped()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var guesser = own.Visitor();
        guesser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.5");

        Assert.Equal(HttpStatusCode.NotFound, await guesser.StatusAsync("/delta/ABCDEF"));
        Assert.Equal(HttpStatusCode.NotFound, await guesser.StatusAsync("/delta/nej"));
        for (var i = 0; i < 60; i++)
        {
            await guesser.StatusAsync("/delta/ABCDEF");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await guesser.StatusAsync("/delta/ABCDEF"));
    }

    [Fact]
    public async Task A_meeting_that_is_closed_takes_nothing_more_and_lets_nobody_new_in()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var anna = await site.JoinAsync(room, "Anna");
        var send = await anna.FillAsync(room.Phone + "#Write", ("Text", "För sent."));
        using var closed = await room.Leader.SubmitAsync($"{room.Address}/avsluta");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        using var refused = await send();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Tack för i dag", (await anna.OpenAsync(room.Phone)).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(room.Phone));
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_tells_those_in_its_room_and_lets_nobody_new_in()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var anna = await site.JoinAsync(room, "Anna");
        using var off = await room.Leader.SubmitAsync($"{room.Address}/stall-in");

        Assert.Contains("Mötet är inställt", (await anna.OpenAsync(room.Phone)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(room.Phone));
        using var led = await room.Leader.Client.GetAsync($"{room.Address}/rum");
        Assert.Equal(room.Address, led.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Who_has_written_before_the_meeting_finds_their_own_notes_from_the_phone()
    {
        var room = await site.OpenRoomAsync();
        using var written = await room.Leader.SubmitAsync($"{room.Address}/infor", ("Text", "Fråga om sommaren."));
        using var joined = await room.Leader.SubmitAsync(room.Phone, ("Name", "Chefen"));
        var anna = await site.JoinAsync(room, "Anna");

        Assert.NotNull((await room.Leader.OpenAsync(room.Phone)).QuerySelector($"a[href='{room.Address}/infor']"));
        Assert.Null((await anna.OpenAsync(room.Phone)).QuerySelector($"a[href='{room.Address}/infor']"));
    }

    [Fact]
    public async Task A_manager_of_another_organisation_finds_no_room()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var other = await site.ManagerElsewhereAsync($"{Unique.Word()}@exempel.invalid");

        foreach (var page in new[] { "rum", "vagg", "grupper?steg=1", "avsluta" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"{room.Address}/{page}"));
        }
    }

    [Fact]
    public async Task The_live_connection_tells_those_in_the_room_and_nobody_else()
    {
        var room = await site.OpenRoomAsync();
        using var joined = await site.Visitor().SubmitAsync(room.Phone, ("Name", "Anna"));
        var key = joined.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("naravard-rum", StringComparison.Ordinal)).Split(';')[0];
        using var inside = await ConnectAsync(key, room.Id);
        Assert.DoesNotContain("error", await ReadAsync(inside));
        using var outside = await ConnectAsync("", room.Id);
        Assert.Contains("error", await ReadAsync(outside));

        await room.NextAsync(1);

        Assert.Contains("\"changed\"", await ReadAsync(inside));
    }

    // The protocol of SignalR as a browser speaks it: a handshake, then an invocation; each message ends with a record separator.
    private async Task<WebSocket> ConnectAsync(string cookie, Guid room)
    {
        var client = site.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Cookie = cookie;
        var socket = await client.ConnectAsync(new Uri(site.Server.BaseAddress, "/moten/live"), TestContext.Current.CancellationToken);
        await SayAsync(socket, """{"protocol":"json","version":1}""");
        Assert.Equal("{}", await ReadAsync(socket));
        await SayAsync(socket, $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{room}}"]}""");
        return socket;
    }

    private static Task SayAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string> ReadAsync(WebSocket socket)
    {
        // A sign of life is no message.
        while (true)
        {
            var buffer = new byte[4096];
            var read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            var message = Encoding.UTF8.GetString(buffer, 0, read.Count).TrimEnd('\u001e');
            if (!message.Contains("\"type\":6", StringComparison.Ordinal))
            {
                return message;
            }
        }
    }
}
