using Microsoft.EntityFrameworkCore;

namespace NaraVard.Levels;

internal static class Saving
{
    /// <summary>Saves, unless somebody else has saved the same thing since it was read.</summary>
    public static async Task<bool> TrySaveAsync(this Store store, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            store.ChangeTracker.Clear();
            return false;
        }
    }
}
