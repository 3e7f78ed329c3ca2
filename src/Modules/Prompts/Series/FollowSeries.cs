using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace NaraVard.Prompts.Series;

/// <summary>
/// Follows what happens to the meetings: who has been invited since is brought along, a question goes to another day when its meeting has moved, and comes again when
/// more meetings are planned. May ring any number of times, on several nodes.
/// </summary>
internal sealed partial class FollowSeries(Store store, BringAlong bring, ILogger<FollowSeries> log)
{
    private const int Batch = 50;

    public async Task RunAsync(CancellationToken ct)
    {
        var on = await store.Set<SeriesRhythm>().Where(rhythm => !rhythm.IsOver).OrderBy(rhythm => rhythm.SeriesId).Select(rhythm => rhythm.SeriesId).ToListAsync(ct);
        foreach (var some in on.Chunk(Batch))
        {
            await TrySaveAsync(some, ct);
        }
    }

    // A change that came in between is met at the next ring.
    private async Task TrySaveAsync(Guid[] some, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        await bring.RunAsync(await store.Set<SeriesRhythm>().AsNoTracking().Where(rhythm => some.Contains(rhythm.SeriesId) && !rhythm.IsOver).ToListAsync(ct), ct);
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            LogLate(late);
        }
    }

    [LoggerMessage(LogLevel.Information, "Frågor inför möten ändrades av någon annan samtidigt. De ses över nästa gång.")]
    private partial void LogLate(Exception exception);
}
