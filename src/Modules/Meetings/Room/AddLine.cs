using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Live;

namespace NaraVard.Meetings.Room;

/// <summary>Adds a line to what the meeting notes at a step. Whoever is in the room may, and two who do it at once both have theirs.</summary>
internal sealed class AddLine(Store store, RoomSignal signal)
{
    public const int Longest = 300;

    private const int MostAttempts = 20;

    /// <param name="meeting">A meeting whose room the caller is in.</param>
    /// <param name="note">The note of the step.</param>
    /// <param name="text">The line.</param>
    /// <param name="key">The key of the form: the same sent again is one line.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid meeting, Guid note, string? text, Guid key, CancellationToken ct)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length is 0 or > Longest)
        {
            return new Problem.Invalid("Text", line == "" ? "Skriv något först" : $"Raden är {line.Length} tecken. Korta den till högst {Longest}, eller dela den i två.");
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            store.ChangeTracker.Clear();
            if (await store.Set<SentKey>().AnyAsync(sent => sent.MeetingId == meeting && sent.Key == key, ct))
            {
                return note;
            }

            if (await FindAsync(meeting, note, ct) is not { } found)
            {
                return new Problem.NotFound();
            }

            if (found.AddLine(line).Problem is { } problem)
            {
                return problem;
            }

            store.Add(new SentKey { MeetingId = meeting, Key = key });
            if ((await signal.SaveAsync(meeting, note, MeetingNote.Overtaken, ct)).Problem is null)
            {
                return note;
            }
        }

        return new Problem.Conflict("Många skriver just nu. Texten ligger kvar hos dig. Försök igen.");
    }

    private Task<MeetingNote?> FindAsync(Guid meeting, Guid note, CancellationToken ct) => (
        from n in store.Set<MeetingNote>()
        join m in store.Set<LeadershipMeeting>() on n.MeetingId equals m.Id
        where n.Id == note && n.MeetingId == meeting && m.State != MeetingState.Closed
        select n).SingleOrDefaultAsync(ct);
}
