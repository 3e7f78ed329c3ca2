using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Locks a prediction when one of its outcomes is shared, and opens it when the last one its author may read is removed.</summary>
internal static class PredictionLock
{
    /// <param name="store">Where the entries are.</param>
    /// <param name="outcome">The entry that changes; any entry that is no outcome is passed over.</param>
    /// <param name="sharing">Who may read it afterwards; null when it is removed.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task WeighPredictionAsync(this Store store, CycleEntry outcome, Sharing? sharing, CancellationToken ct)
    {
        if (outcome.PredictionId is not { } id)
        {
            return;
        }

        var entries = store.Set<CycleEntry>();
        var prediction = await entries.SingleAsync(e => e.Id == id, ct);
        var isKnown = (sharing is { } readers && (readers != Sharing.Own || outcome.AuthorId == prediction.AuthorId))
            || await entries.AnyAsync(e => e.PredictionId == id && e.Id != outcome.Id && (e.Sharing != Sharing.Own || e.AuthorId == prediction.AuthorId), ct);

        // Taking an outcome back doesn't make it unread: only its removal opens what it has locked.
        prediction.Weigh(isKnown || (sharing is not null && prediction.HasOutcome));
        store.DecideByVersion(prediction);
    }

    /// <summary>Two who change the outcomes of a prediction at once each see the other's as it was: the prediction's version lets only one through.</summary>
    public static void DecideByVersion(this Store store, CycleEntry prediction) => store.Entry(prediction).State = EntityState.Modified;
}
