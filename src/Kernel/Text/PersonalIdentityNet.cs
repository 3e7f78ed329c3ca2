using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NaraVard.Kernel.Text;

/// <summary>
/// The net below every way in: nothing that holds a personal identity is saved, whichever form, file, mail or API brought it. Each handler looks for itself first, so
/// that its author is told beside the field; what comes here has been forgotten there.
/// </summary>
public sealed class PersonalIdentityNet : BeforeSaving
{
    protected override void Look(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var caught = entry.Properties.FirstOrDefault(property =>
                property.CurrentValue is string text && property.Metadata.FindAnnotation(SealedColumns.Mark) is null && (entry.State == EntityState.Added || property.IsModified) && PersonalIdentityGuard.IsIn(text));
            if (caught is not null)
            {
                throw new PersonalIdentityException(entry.Metadata.DisplayName(), caught.Metadata.Name);
            }
        }
    }
}

/// <summary>Columns whose words are sealed before they are saved.</summary>
public static class SealedColumns
{
    internal const string Mark = "naravard:sealed";

    /// <summary>
    /// Says that what stands here is sealed: there is nothing in it to read, and to search ten thousand letters of it takes longer than all else in the save. Only for what
    /// one class seals; its words are looked at where they are written.
    /// </summary>
    public static PropertyBuilder<T> IsSealed<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);
}

/// <summary>A text with a personal identity was about to be saved. Nothing was. The message never holds the number.</summary>
/// <param name="entity">What was to be saved.</param>
/// <param name="property">Where in it the number stood.</param>
public sealed class PersonalIdentityException(string entity, string property)
    : Exception($"{entity}.{property} höll på att sparas med ett personnummer. Hanteraren ska fråga PersonalIdentityGuard först.");
