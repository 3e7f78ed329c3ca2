using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NaraVard.Kernel.Text;

/// <summary>
/// The net below every way in: nothing that holds a personal identity is saved, whichever form, file, mail or API brought it. Each handler looks for itself first, so
/// that its author is told beside the field; what comes here has been forgotten there.
/// </summary>
public sealed partial class PersonalIdentityNet : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return new(result);
    }

    private static void Check(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var caught = entry.Properties.FirstOrDefault(property =>
                property.CurrentValue is string text && (entry.State == EntityState.Added || property.IsModified) && !MadeByMachine().IsMatch(text) && PersonalIdentityGuard.IsIn(text));
            if (caught is not null)
            {
                throw new PersonalIdentityException(entry.Metadata.DisplayName(), caught.Metadata.Name);
            }
        }
    }

    // A fingerprint, a stamp or the key of a mail has digits by chance, and one in two thousand of them would be taken for a number.
    [GeneratedRegex("^(?=.*[A-Za-z])(?:[0-9A-Fa-f]{16,}|[0-9A-Za-z+/=_-]{32,})$")]
    private static partial Regex MadeByMachine();
}

/// <summary>A text with a personal identity was about to be saved. Nothing was. The message never holds the number.</summary>
/// <param name="entity">What was to be saved.</param>
/// <param name="property">Where in it the number stood.</param>
public sealed class PersonalIdentityException(string entity, string property)
    : Exception($"{entity}.{property} höll på att sparas med ett personnummer. Hanteraren ska fråga PersonalIdentityGuard först.");
