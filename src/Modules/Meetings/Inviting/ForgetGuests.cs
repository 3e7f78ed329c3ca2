using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Meetings.Inviting;

/// <summary>The addresses that were invited to a meeting go some time after it: they are of people who may not be here. Who was chosen by name stays, as one who may read the agenda.</summary>
internal sealed class ForgetGuests(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "MeetingAddresses", 30, "Din e-postadress, när någon har skrivit den för att bjuda in dig till ett ledningsmöte", "efter mötet",
        "Så att protokollet kan skickas till dem som var inbjudna.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) => store.Set<Invitee>()
        .Where(i => i.Email != null && store.Set<LeadershipMeeting>().Any(m => m.Id == i.MeetingId && m.StartsAt < before)).OrderBy(i => i.Id).Take(most).ExecuteDeleteAsync(ct);
}
