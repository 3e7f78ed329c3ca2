using Microsoft.EntityFrameworkCore;

namespace NaraVard.People;

internal static class Saving
{
    private static readonly Problem TooLate = new Problem.Conflict("Någon annan gjorde en ändring samtidigt. Ladda om sidan, se hur det blev och försök igen.");

    /// <summary>Saves, unless somebody else has saved the same thing first.</summary>
    /// <param name="store">What to save.</param>
    /// <param name="done">The answer when all went well.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<Outcome<T>> SaveAsync<T>(this Store store, T done, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return done;
        }
        catch (DbUpdateException refused) when (refused.IsTooLate())
        {
            store.ChangeTracker.Clear();
            return TooLate;
        }
    }
}
