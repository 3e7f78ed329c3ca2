using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>Invites people of the organisation by name, and anybody by mail address.</summary>
internal sealed class InvitePeople(Store store, IOrganisations organisations, IPeople people, MeetingLetters letters)
{
    /// <summary>The most colleagues that are shown to choose from.</summary>
    public const int MostColleagues = 200;

    private const string Twice = "Någon annan bjöd in i samma stund. Titta igenom listan och bjud in igen om någon saknas.";

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="named">Accounts of people in the organisation.</param>
    /// <param name="addresses">Mail addresses, with blanks, commas or new lines between.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many were invited that weren't before.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid id, IReadOnlyCollection<Guid> named, string addresses, CancellationToken ct)
    {
        if (await store.MeetingOfAsync(id, await organisations.ReachAsync(by, ct), ct) is not { } meeting)
        {
            return new Problem.NotFound();
        }

        if (meeting.WhyNotInvite is { } closed)
        {
            return closed;
        }

        var typed = addresses.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(address => address.Trim('<', '>', '.').ToLowerInvariant()).Distinct().ToList();
        if (typed.FirstOrDefault(address => !IsAddress(address)) is { } wrong)
        {
            return new Problem.Invalid("Addresses", $"”{Cut.To(wrong, 60)}” är ingen hel e-postadress. Skriv till exempel namn@kommun.se");
        }

        var before = await letters.InvitedAsync(meeting, ct);
        var invitees = await NewAsync(by, meeting, before, named, typed, ct);
        if (before.Count + invitees.Count > Invitee.Most)
        {
            return new Problem.Invalid("Addresses", $"Ett möte bjuder in högst {Invitee.Most} personer.");
        }

        return invitees.Count == 0
            ? new Problem.Invalid("Addresses", "Välj någon, eller skriv en e-postadress till någon som inte redan är inbjuden")
            : await SaveAsync(meeting, invitees, ct);
    }

    private async Task<List<Invitee>> NewAsync(Person by, LeadershipMeeting meeting, List<Invitee> before, IReadOnlyCollection<Guid> named, List<string> typed, CancellationToken ct)
    {
        var colleagues = (await people.ColleaguesAsync(by, meeting.OrganisationCode, MostColleagues, ct)).Select(colleague => colleague.Account).Intersect(named);
        var invitees = colleagues.Where(account => before.All(i => i.AccountId != account)).Select(account => Invitee.Named(meeting.Id, account)).ToList();
        foreach (var address in typed.Where(address => before.All(i => i.Email != address)))
        {
            // That there is an account behind an address is told to nobody; its owner can read the agenda once signed in.
            var account = await people.FindPractitionerAsync(address, ct);
            if (account is null || before.Concat(invitees).All(i => i.AccountId != account))
            {
                invitees.Add(Invitee.At(meeting.Id, address, account));
            }
        }

        return invitees;
    }

    private async Task<Outcome<int>> SaveAsync(LeadershipMeeting meeting, List<Invitee> invitees, CancellationToken ct)
    {
        store.AddRange(invitees);
        await letters.InviteAsync(meeting, invitees, ct);
        return await store.SaveAsync(invitees.Count, new Problem.Conflict(Twice), ct);
    }

    private static bool IsAddress(string text) => text.Length <= Invitee.LongestEmail && ContactDetails.In(text) is [var only] && only == text && text.Contains('@', StringComparison.Ordinal);
}

/// <summary>Takes an invitation back; the one who had it is told.</summary>
internal sealed class TakeBackInvitee(Store store, IOrganisations organisations, MeetingLetters letters)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, Guid invitee, CancellationToken ct)
    {
        var meeting = await store.MeetingOfAsync(id, await organisations.ReachAsync(by, ct), ct);
        if (meeting is null || await store.Set<Invitee>().SingleOrDefaultAsync(i => i.Id == invitee && i.MeetingId == id, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        store.Remove(found);
        meeting.Renumber();
        await letters.TakeBackAsync(meeting, found, ct);
        return await store.SaveAsync(id, new Problem.Conflict("Någon annan ändrade mötet samtidigt. Försök igen."), ct);
    }
}
