using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NaraVard.Kernel;

/// <summary>Looks at all that is about to be saved, also by a save that doesn't wait.</summary>
public abstract class BeforeSaving : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context!);
        return result;
    }

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context!);
        return new(result);
    }

    /// <summary>Looks, and throws when it must not be saved.</summary>
    protected abstract void Look(DbContext context);
}
