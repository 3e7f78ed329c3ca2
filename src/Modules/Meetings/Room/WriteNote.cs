using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>Saves what was written about one part of a meeting.</summary>
internal sealed class WriteNote(Store store, IOrganisations organisations)
{
    private static readonly Problem Closed =
        new Problem.Conflict("Mötet är avslutat. Din text står kvar här. Öppna mötet igen från protokollet och spara sedan.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The note.</param>
    /// <param name="text">What is to stand there.</param>
    /// <param name="before">What stood there when the writer began.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, string text, string before, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var found = await (
            from note in store.Set<MeetingNote>()
            join meeting in store.Set<LeadershipMeeting>() on note.MeetingId equals meeting.Id
            where note.Id == id && mine.Contains(meeting.OrganisationCode)
            select new { Note = note, meeting.State }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new Problem.NotFound();
        }

        var problem = found.State == MeetingState.Closed ? Closed : found.Note.Write(text, before).Problem;
        return problem is not null ? problem : await store.SaveAsync(found.Note.MeetingId, MeetingNote.Overtaken, ct);
    }
}
