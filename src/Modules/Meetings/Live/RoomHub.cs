using Microsoft.AspNetCore.SignalR;
using NaraVard.Meetings.Joining;

namespace NaraVard.Meetings.Live;

/// <summary>Tells browsers that something in a room has changed, never what: each fetches its own page again, where it is decided what it may read.</summary>
internal sealed class RoomHub(RoomDoor door) : Hub
{
    public const string Address = MeetingsLinks.All + "/live";

    /// <summary>What is sent when something has changed.</summary>
    public const string Changed = "changed";

    /// <summary>The most bytes that a browser may send at once: it only says which room it is in.</summary>
    public const int MostReceived = 1024;

    /// <summary>Begins to listen to a room that the caller is in.</summary>
    public async Task Watch(Guid meeting)
    {
        var context = Context.GetHttpContext() ?? throw new HubException("Rummet nås bara från en webbläsare.");
        if (!await door.IsInAsync(context, meeting, Context.ConnectionAborted))
        {
            throw new HubException("Du är inte med i rummet.");
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(meeting), Context.ConnectionAborted);
    }

    public static string GroupOf(Guid meeting) => meeting.ToString("N");
}
