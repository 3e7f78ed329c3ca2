using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>Writes to those who are invited, each by itself, as rows in the caller's own save.</summary>
internal sealed class MeetingLetters(Store store, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <summary>Invites some, who may not be saved yet.</summary>
    public Task InviteAsync(LeadershipMeeting meeting, IReadOnlyList<Invitee> invitees, CancellationToken ct) =>
        WriteAsync(meeting, invitees, $"Inbjudan: {meeting.Title}", (_, leader) => $"{leader.Name} bjuder in dig till ett ledningsmöte.", CalendarText.Request, ct);

    /// <summary>Tells all who are invited that time, place or title is another.</summary>
    public async Task MoveAsync(LeadershipMeeting meeting, CancellationToken ct) =>
        await WriteAsync(meeting, await InvitedAsync(meeting, ct), $"Ändrat: {meeting.Title}", (_, _) => "Mötet som du är inbjuden till har ändrats. Så här gäller nu:", CalendarText.Request, ct);

    /// <summary>Tells all who are invited that there will be no meeting.</summary>
    public async Task CallOffAsync(LeadershipMeeting meeting, string why, CancellationToken ct) =>
        await WriteAsync(meeting, await InvitedAsync(meeting, ct), $"Inställt: {meeting.Title}", (_, _) => why == "" ? "Mötet är inställt." : $"Mötet är inställt. {why}", CalendarText.Cancel, ct);

    /// <summary>Tells somebody that they are no longer invited.</summary>
    public Task TakeBackAsync(LeadershipMeeting meeting, Invitee invitee, CancellationToken ct) =>
        WriteAsync(meeting, [invitee], $"Inbjudan är tillbakatagen: {meeting.Title}", (_, _) => "Du är inte längre inbjuden till mötet. Det kan vara ett misstag som har rättats.", CalendarText.Cancel, ct);

    /// <summary>Everybody who is invited, with a way to reach them. Who has closed the account is left out.</summary>
    public async Task<IReadOnlyList<(Invitee Invitee, Contact To)>> ReachedAsync(IReadOnlyList<Invitee> invitees, CancellationToken ct)
    {
        var contacts = await people.ContactsAsync([.. invitees.Where(i => i.Email is null).Select(i => i.AccountId).OfType<Guid>()], ct);
        return [.. invitees.Select(i => (Invitee: i, To: i.Email is { } email ? new Contact(email, email) : contacts.GetValueOrDefault(i.AccountId ?? Guid.Empty)!)).Where(reached => reached.To is not null)];
    }

    public Task<List<Invitee>> InvitedAsync(LeadershipMeeting meeting, CancellationToken ct) =>
        store.Set<Invitee>().AsNoTracking().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Id).ToListAsync(ct);

    /// <summary>The key of a mail to somebody. It holds the account, so that mail goes with it when the account is erased.</summary>
    public static string Key(string kind, Invitee to, string time) => $"{kind}-{to.Id:n}-{to.AccountId ?? Guid.Empty:n}-{time}";

    private async Task WriteAsync(
        LeadershipMeeting meeting, IReadOnlyList<Invitee> invitees, string subject, Func<Contact, Contact, string> says, Func<CalendarMeeting, Contact, Contact, DateTimeOffset, string> calendar, CancellationToken ct)
    {
        var reached = await ReachedAsync(invitees, ct);
        if (reached.Count == 0 || await people.ContactAsync(meeting.LeaderId, ct) is not { } leader)
        {
            return;
        }

        foreach (var (invitee, to) in reached)
        {
            var body = new LetterBody().Say(says(to, leader)).Heading(meeting.Title).Say(WhenAndWhere(meeting)).Say(meeting.IsCalledOff ? "" : AgendaOf(meeting));
            if (invitee.AccountId is not null && !meeting.IsCalledOff)
            {
                body.Button("Läs dagordningen och skriv egna anteckningar", site.Absolute(MeetingsLinks.Before(meeting.Id)));
            }

            if (!meeting.IsCalledOff && meeting.Items.Count > 0)
            {
                body.Say($"Vill du skriva från din egen telefon under mötet? Öppna {site.Absolute(MeetingsLinks.Join)} och skriv koden som står på väggen. Inget konto behövs.");
            }

            var about = CalendarMeeting.Of(meeting, $"{AgendaOf(meeting)}\n\n{(invitee.AccountId is null ? "" : site.Absolute(MeetingsLinks.Before(meeting.Id)))}".Trim());
            outbox.Add(body.Write(to.Email, subject, Key("meeting", invitee, $"{meeting.Sequence}")) with { Calendar = calendar(about, leader, to, clock.GetUtcNow()) });
        }
    }

    public static string AgendaOf(LeadershipMeeting meeting)
    {
        var at = meeting.StartsAt;
        List<string> lines = [];
        foreach (var item in meeting.Items.Where(i => !i.IsRemoved).OrderBy(i => i.Position))
        {
            lines.Add($"{at.Clock()} {item.Text}");
            at = at.AddMinutes(item.Minutes);
        }

        return string.Join('\n', lines);
    }

    private static string WhenAndWhere(LeadershipMeeting meeting) =>
        $"{meeting.StartsAt.DayAndTime()}, {meeting.Length} minuter" + (meeting.Place == "" ? "" : $"\n{meeting.Place}");
}
