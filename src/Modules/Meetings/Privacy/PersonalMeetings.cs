using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.OwnNotes;
using NaraVard.Meetings.Room;

namespace NaraVard.Meetings.Privacy;

/// <summary>Which leadership meetings somebody has planned. The notes are the organisation's, and tell no author.</summary>
internal sealed class PersonalMeetings(Store store, OwnMeetingNotes notes) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("moten", "Ledningsmöten som du har planerat", "Cheferna i organisationen ser att du leder mötet.", Meetings(who.Account)),
        new("moten-deltagit", "Möten som du har varit med i med ditt konto", "De andra i mötet ser det namn du gick in med.", Joined(who.Account)),
        new("moten-lappar", "Det du har skrivit med namn i möten", "De andra i mötet ser det när allas svar visas.", Written(who.Account)),
        new("motesinbjudningar", "Ledningsmöten som du är inbjuden till", "Cheferna i organisationen ser att du är inbjuden. Vad du svarar din kalender står inte här.", Invitations(who)),
        new("motesanteckningar", "Dina egna anteckningar inför möten", "Bara du kan läsa dem.", Notes(who.Account)) { TextField = "Text" },
    ];

    /// <summary>What was written stays with the meeting, and nothing tells whose it was.</summary>
    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await store.Set<Participant>().Where(participant => participant.AccountId == who.Account)
            .ExecuteUpdateAsync(set => set.SetProperty(participant => participant.AccountId, (Guid?)null).SetProperty(participant => participant.Name, "").SetProperty(participant => participant.KeyHash, ""), ct);
        await notes.EraseAsync(who.Account, ct);
        await To(who).ExecuteDeleteAsync(ct);
        await store.Set<LeadershipMeeting>().Where(meeting => meeting.LeaderId == who.Account)
            .ExecuteUpdateAsync(set => set.SetProperty(meeting => meeting.LeaderId, Guid.Empty).SetProperty(meeting => meeting.Version, meeting => meeting.Version + 1), ct);
    }

    private async IAsyncEnumerable<PersonalRow> Joined(Guid me)
    {
        var joined = from p in store.Set<Participant>() join m in store.Set<LeadershipMeeting>() on p.MeetingId equals m.Id where p.AccountId == me orderby m.StartsAt, m.Id select new { m.Title, m.StartsAt, p.Name };
        await foreach (var row in joined.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Möte", row.Title }, { "Börjar", row.StartsAt }, { "Namn i mötet", row.Name } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Written(Guid me)
    {
        var written = from c in store.Set<Contribution>()
                      join p in store.Set<Participant>() on c.ParticipantId equals p.Id
                      join m in store.Set<LeadershipMeeting>() on c.MeetingId equals m.Id
                      join i in store.Set<AgendaItem>() on c.ItemId equals i.Id
                      where p.AccountId == me
                      orderby m.StartsAt, m.Id, i.Position, c.Text
                      select new { m.Title, Question = i.Text, c.Text };
        await foreach (var row in written.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Möte", row.Title }, { "Fråga", row.Question }, { "Text", row.Text } };
        }
    }

    private IQueryable<Invitee> To(DataSubject who)
    {
        var email = who.Email.ToLowerInvariant();
        return store.Set<Invitee>().Where(invitee => invitee.AccountId == who.Account || invitee.Email == email);
    }

    private async IAsyncEnumerable<PersonalRow> Invitations(DataSubject who)
    {
        var invited = from invitee in To(who).AsNoTracking() join meeting in store.Set<LeadershipMeeting>() on invitee.MeetingId equals meeting.Id orderby meeting.StartsAt, invitee.Id select new { meeting.Title, meeting.StartsAt, invitee.Email };
        await foreach (var one in invited.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Möte", one.Title }, { "Börjar", one.StartsAt }, { "E-postadress", one.Email } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Notes(Guid me)
    {
        await foreach (var (meeting, text) in notes.AllAsync(me))
        {
            yield return new PersonalRow { { "Möte", meeting.ToString() }, { "Text", text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Meetings(Guid me)
    {
        var meetings = store.Set<LeadershipMeeting>().AsNoTracking().Where(meeting => meeting.LeaderId == me).OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id);
        await foreach (var meeting in meetings.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Möte", meeting.Title }, { "Börjar", meeting.StartsAt }, { "Minuter", meeting.Length }, { "Plats", meeting.Place }, { "Avslutat", meeting.ClosedAt } };
        }
    }
}
