using Microsoft.EntityFrameworkCore;

namespace NaraVard.Meetings;

internal static class Saving
{
    /// <summary>Saves, unless somebody else has saved the same thing since it was read.</summary>
    /// <param name="store">What to save.</param>
    /// <param name="done">The answer when all went well.</param>
    /// <param name="overtaken">The answer when somebody else came first.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<Outcome<T>> SaveAsync<T>(this Store store, T done, Problem overtaken, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return done;
        }
        catch (DbUpdateException refused) when (refused.IsTooLate())
        {
            return overtaken;
        }
    }
}
