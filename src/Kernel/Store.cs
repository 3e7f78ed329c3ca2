using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NaraVard.Kernel.Content;

namespace NaraVard.Kernel;

/// <summary>An entity whose simultaneous changes must be noticed. <see cref="Version"/> goes up by one at each save.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>The one database context, on SQLite or PostgreSQL. Each module maps its own tables.</summary>
public sealed class Store(DbContextOptions<Store> options, IEnumerable<IModule> modules) : DbContext(options)
{
    /// <summary>The order of publication: each change to live content takes the next number.</summary>
    public DbSet<ContentClock> ContentClocks => Set<ContentClock>();

    /// <summary>The collation that sorts in Swedish, for <c>EF.Functions.Collate</c> where the database sorts what people read: a name has å, ä, ö last whatever the database's own language is.</summary>
    public string Swedish => Database.IsSqlite() ? SwedishCollation.Name : "sv-x-icu";

    /// <summary>Whether something in the transaction under way has taken a number in that order.</summary>
    internal bool TookNumber { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // SQLite can't order or compare DateTimeOffset; a UTC DateTime sorts as text there and is timestamptz on PostgreSQL.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        ContentModel.Map(model);
        ProtectionKey.Map(model);
        Schema.ToleratedMigration.Map(model);
        Text.AnonymousAnswers.Map(model);
        foreach (var module in modules)
        {
            module.MapModel(model);
        }

        foreach (var versioned in model.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            versioned.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime,
        utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}

/// <summary>Counts up <see cref="IVersioned.Version"/> of what is about to be saved.</summary>
public sealed class VersionInterceptor : BeforeSaving
{
    protected override void Look(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            entry.Entity.Version++;
        }
    }
}
