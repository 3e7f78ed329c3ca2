using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace NaraVard.Tests.Rules;

/// <summary>A migration that says that older programs manage with it only adds, so that they do.</summary>
public sealed class MigrationRules
{
    [Fact]
    public void What_older_programs_are_said_to_manage_with_only_adds()
    {
        var tolerated = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => (type.GetCustomAttribute<MigrationAttribute>()!.Id, Made: Made(type)))
            .Where(migration => migration.Made.Any(IsMark)).ToList();

        Assert.Contains(tolerated, migration => migration.Id == "20261127050000_ToleratedMigrations");
        Assert.Empty(tolerated.SelectMany(migration => migration.Made.Where(act => !Adds(act, migration.Made)).Select(act => $"{migration.Id}: {act.GetType().Name}")));
        Assert.All(tolerated, migration => Assert.Single(migration.Made, act => IsMark(act) && ((SqlOperation)act).Sql.Contains($"'{migration.Id}'", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<MigrationOperation> Made(Type type)
    {
        var migration = (Migration)Activator.CreateInstance(type, nonPublic: true)!;
        migration.ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
        return migration.UpOperations;
    }

    // A new column must do without a value from those who don't know it, and nothing that they write may break a new rule.
    private static bool Adds(MigrationOperation act, IReadOnlyList<MigrationOperation> all) => act switch
    {
        CreateTableOperation => true,
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        CreateIndexOperation index => !index.IsUnique || all.OfType<CreateTableOperation>().Any(table => table.Name == index.Table),
        _ => IsMark(act),
    };

    private static bool IsMark(MigrationOperation act) => act is SqlOperation sql && sql.Sql.Contains("INTO tolerated_migrations", StringComparison.Ordinal);
}
