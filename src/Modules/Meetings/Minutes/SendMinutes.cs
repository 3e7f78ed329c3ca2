using NaraVard.Mail.Contracts;
using NaraVard.Meetings.Inviting;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

/// <summary>Sends the minutes of a closed meeting to those who were invited, each by itself.</summary>
internal sealed class SendMinutes(Store store, OpenMeeting open, IOrganisations organisations, MeetingLetters letters, IOutbox outbox)
{
    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="key">The key of the form: pressed twice, it is sent once.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many it goes to.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid id, Guid key, CancellationToken ct)
    {
        if (await open.RunAsync(by, id, ct) is not { } meeting || await store.MeetingOfAsync(id, await organisations.ReachAsync(by, ct), ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (!meeting.IsClosed)
        {
            return new Problem.Conflict("Avsluta mötet först. Då går det att skicka protokollet.");
        }

        var reached = await letters.ReachedAsync(await letters.InvitedAsync(found, ct), ct);
        foreach (var (invitee, to) in reached)
        {
            outbox.Add(Body(meeting).Write(to.Email, $"Protokoll: {meeting.Title}", MeetingLetters.Key("minutes", invitee, $"{key:n}")));
        }

        return reached.Count == 0
            ? new Problem.Conflict("Ingen är inbjuden till mötet, så det finns ingen att skicka till.")
            : await store.SaveAsync(reached.Count, new Problem.Conflict("Protokollet är redan på väg."), ct);
    }

    private static LetterBody Body(MeetingView meeting)
    {
        var body = new LetterBody().Heading(meeting.Title).Say(MinutesText.WhenAndWhere(meeting));
        foreach (var (heading, lines) in MinutesText.Parts(meeting))
        {
            body.Say(heading.ToUpperInvariant()).Say(string.Join('\n', lines.Select(line => $"– {line}")));
        }

        return body;
    }
}
