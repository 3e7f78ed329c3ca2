using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules;

/// <summary>Migrations are written by hand, so they are held against the model: on SQLite, and on PostgreSQL when the tests run there.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrations_make_the_schema_that_the_model_asks_for()
    {
        using var made = TestDatabase.Create();
        using var migrated = TestDatabase.Create();
        await using var fromModel = Open(made);
        await using var fromMigrations = Open(migrated);

        await fromModel.Database.EnsureCreatedAsync();
        await StoreSetup.MigrateAsync(fromMigrations, CancellationToken.None);

        var (asked, got) = (SchemaDump.Of(fromModel), SchemaDump.Of(fromMigrations));
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(got).Select(line => $"saknas i migreringarna: {line}").Concat(got.Except(asked).Select(line => $"finns bara i migreringarna: {line}")));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        using var database = TestDatabase.Create();
        await using var store = Open(database);
        await StoreSetup.MigrateAsync(store, CancellationToken.None);

        await StoreSetup.MigrateAsync(store, CancellationToken.None);

        Assert.Empty(await store.Database.GetPendingMigrationsAsync());
    }

    private static Store Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore(database.ConnectionString ?? $"Data Source={Path.Combine(database.Folder, "schema.db")}");
        return new Store(options.Options, Web.Modules.All);
    }
}
