using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>
/// Keeps the audit trail whole: a line is never changed or taken away, and no item is saved without a line that tells why.
/// Whoever breaks this has made a mistake in the program, so it throws. Triggers in the database guard it from everything else.
/// </summary>
public sealed class ContentEventGuard : BeforeSaving
{
    protected override void Look(DbContext context)
    {
        var lines = context.ChangeTracker.Entries<ContentEvent>().ToList();
        if (lines.Exists(line => line.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("En rad i händelserna kan varken ändras eller tas bort.");
        }

        var told = lines.Where(line => line.State == EntityState.Added).Select(line => line.Entity.ItemId).ToHashSet();
        var silent = context.ChangeTracker.Entries<ContentItem>()
            .FirstOrDefault(item => item.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !told.Contains(item.Entity.Id));
        if (silent is not null)
        {
            throw new InvalidOperationException($"{silent.Entity.Type}/{silent.Entity.Slug} ändras utan en rad i händelserna. Lägg till ContentItem.Record(…) i samma sparning.");
        }
    }
}
