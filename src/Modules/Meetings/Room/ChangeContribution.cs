using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Live;

namespace NaraVard.Meetings.Room;

/// <summary>Somebody changes or takes away what they have written under their name. Not once it is shown: then the others may have built on it.</summary>
internal sealed class ChangeContribution(Store store, RoomSignal signal)
{
    private static readonly Problem.Conflict Shown = new("Svaren visas redan, så det här går inte att ändra längre. Säg det du vill lägga till.");

    /// <param name="guest">The author.</param>
    /// <param name="id">The contribution.</param>
    /// <param name="text">What is to stand there, or null to take it away.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Guest guest, Guid id, string? text, CancellationToken ct)
    {
        var found = await (
            from c in store.Set<Contribution>()
            join i in store.Set<AgendaItem>() on c.ItemId equals i.Id
            where c.Id == id && c.ParticipantId == guest.Id
            select new { Contribution = c, IsShown = i.RevealedAt != null }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new Problem.NotFound();
        }

        if (found.IsShown)
        {
            return Shown;
        }

        if (text is null)
        {
            store.Remove(found.Contribution);
        }
        else if (found.Contribution.Change(text).Problem is { } problem)
        {
            return problem;
        }

        return await signal.SaveAsync(guest.Meeting, id, Shown, ct);
    }
}
