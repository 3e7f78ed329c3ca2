using Microsoft.AspNetCore.SignalR;

namespace NaraVard.Meetings.Live;

/// <summary>Passes on to this node's browsers what any node has said about a room.</summary>
internal sealed class RoomListener(IHubContext<RoomHub> hub) : IHearNodes
{
    public string Channel => RoomSignal.Channel;

    public Task HeardAsync(string said, CancellationToken ct) => hub.Clients.Group(said).SendAsync(RoomHub.Changed, ct);

    // What was said while nobody listened is made up for by letting everybody look.
    public Task MissedAsync(CancellationToken ct) => hub.Clients.All.SendAsync(RoomHub.Changed, ct);
}
