using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Meetings.Privacy;

/// <summary>Which leadership meetings somebody has planned. The notes are the organisation's, and tell no author.</summary>
internal sealed class PersonalMeetings(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("moten", "Ledningsmöten som du har planerat", "Cheferna i organisationen ser att du leder mötet.", Meetings(who.Account)),
    ];

    public Task EraseAsync(DataSubject who, CancellationToken ct) =>
        store.Set<LeadershipMeeting>().Where(meeting => meeting.LeaderId == who.Account)
            .ExecuteUpdateAsync(set => set.SetProperty(meeting => meeting.LeaderId, Guid.Empty).SetProperty(meeting => meeting.Version, meeting => meeting.Version + 1), ct);

    private async IAsyncEnumerable<PersonalRow> Meetings(Guid me)
    {
        var meetings = store.Set<LeadershipMeeting>().AsNoTracking().Where(meeting => meeting.LeaderId == me).OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id);
        await foreach (var meeting in meetings.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Möte", meeting.Title }, { "Börjar", meeting.StartsAt }, { "Minuter", meeting.Length }, { "Plats", meeting.Place }, { "Avslutat", meeting.ClosedAt } };
        }
    }
}
