using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Meetings;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.Joining;
using NaraVard.Tests.Meetings;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Leadership meetings: a manager's, with its room open, and one that somebody is invited to.</summary>
internal sealed partial class Things
{
    public Task<Values> MeetingAsync(Actor actor) => MeetingAsync(Manager);

    public Task<Values> OthersMeetingAsync(Actor actor) => MeetingAsync(elsewhere);

    /// <summary>The room of a meeting, which anyone with the code gets into.</summary>
    public Task<Values> RoomAsync(Actor actor) => MeetingAsync(Manager);

    /// <summary>A meeting that the one who asks is invited to.</summary>
    public async Task<Values> InvitedMeetingAsync(Actor actor)
    {
        var meeting = await MeetingAsync(Manager);
        return actor.Person is { } person ? new(meeting) { ["guest"] = await GuestAsync(Invitee.Named(Guid.Parse(meeting["id"]), person.Id)) } : meeting;
    }

    /// <summary>The same as one of a series.</summary>
    public async Task<Values> InvitedSeriesAsync(Actor actor) => await InSeriesAsync(await InvitedMeetingAsync(actor));

    public async Task<Values> OthersSeriesAsync(Actor actor) => await InSeriesAsync(await OthersMeetingAsync(actor));

    private Task<Values> InSeriesAsync(Values made) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        (await store.Set<LeadershipMeeting>().SingleAsync(m => m.Id == Guid.Parse(made["id"]))).JoinSeries();
        await store.SaveChangesAsync();
        return made;
    });

    private Task<string> GuestAsync(Invitee invitee) => site.AskAsync(async services =>
    {
        services.GetRequiredService<Store>().Add(invitee);
        await services.GetRequiredService<Store>().SaveChangesAsync();
        return invitee.Id.ToString();
    });

    // Its room is open at a question whose answers are shown, so that there is something at every address.
    private async Task<Values> MeetingAsync(Visitor manager)
    {
        var id = Guid.Parse(LastOf(await manager.PlanMeetingAsync(Title, "team-l1")));
        var guest = await GuestAsync(Invitee.At(id, $"{Unique.Word()}@exempel.se", account: null));
        return await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).Include(m => m.Notes).SingleAsync(m => m.Id == id);
            var (item, now) = (meeting.Items[0], site.Clock.GetUtcNow());
            var note = meeting.Notes.Single(note => note.ItemId == item.Id);
            meeting.SetWay(item.Id, AnswerWay.Named);
            meeting.OpenRoom(JoinCode.New(), note.Id, now);
            meeting.Reveal(item.Id, now);
            await store.SaveChangesAsync();
            return new Values { ["id"] = id.ToString(), ["note"] = note.Id.ToString(), ["item"] = item.Id.ToString(), ["kod"] = meeting.JoinCode!, ["to"] = id.ToString(), ["guest"] = guest };
        });
    }
}
