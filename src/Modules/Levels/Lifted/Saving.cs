using Microsoft.EntityFrameworkCore;

namespace NaraVard.Levels.Lifted;

internal static class Saving
{
    /// <summary>Saves, or says that somebody else came first.</summary>
    public static async Task<Problem?> SaveAsync(this Store store, string whenTooLate, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict(whenTooLate);
        }
    }
}
