using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Meetings;

namespace NaraVard.Tests.Meetings.Room;

/// <summary>What the tests of the live room do again and again.</summary>
internal static class RoomSteps
{
    /// <summary>A meeting with one question that is answered in some way, with its room open.</summary>
    public static async Task<OpenRoom> OpenRoomAsync(this Site site, AnswerWay way = AnswerWay.Spoken, string title = "Öppet rum")
    {
        var leader = await site.SignedInAsync("chef");
        var address = await leader.PlanMeetingAsync(title, "team-l1");
        var id = Guid.Parse(address.Split('/')[^1]);
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).SingleAsync(m => m.Id == id);
            Assert.Null(meeting.SetWay(meeting.Items[0].Id, way).Problem);
            return await store.SaveChangesAsync();
        });
        return await site.OpenRoomAsync(leader, address);
    }

    /// <summary>Opens the room of a meeting.</summary>
    public static async Task<OpenRoom> OpenRoomAsync(this Site site, Visitor leader, string address)
    {
        using var opened = await leader.SubmitAsync($"{address}/rum#open", ("act", "open"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var id = Guid.Parse(address.Split('/')[^1]);
        var code = await site.AskAsync(services => services.GetRequiredService<Store>().Set<LeadershipMeeting>().Where(m => m.Id == id).Select(m => m.JoinCode!).SingleAsync());
        return new OpenRoom(id, address, code, leader);
    }

    /// <summary>Somebody without an account comes in by the code.</summary>
    public static async Task<Visitor> JoinAsync(this Site site, OpenRoom room, string name)
    {
        var guest = site.Visitor();
        using var joined = await guest.SubmitAsync(room.Phone, ("Name", name));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        return guest;
    }

    /// <summary>Takes all to the next step.</summary>
    public static async Task NextAsync(this OpenRoom room, int step)
    {
        using var gone = await room.Leader.SubmitAsync($"{room.Address}/rum?steg={step}#next", ("go", "next"));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    /// <summary>Shows what was written.</summary>
    public static async Task RevealAsync(this OpenRoom room)
    {
        using var shown = await room.Leader.SubmitAsync($"{room.Address}/rum#Reveal");
        Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);
    }
}

/// <summary>A meeting whose room is open.</summary>
internal sealed record OpenRoom(Guid Id, string Address, string Code, Visitor Leader)
{
    public string Phone => $"/delta/{Code}";
}
