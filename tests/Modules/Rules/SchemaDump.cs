#pragma warning disable EF1001 // The providers' own reverse engineering reads the schema best, and it is only public in name.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace NaraVard.Tests.Rules;

/// <summary>The schema of a database as lines that can be compared.</summary>
internal static class SchemaDump
{
    public static IReadOnlyList<string> Of(Store store) =>
        [.. Read(store).Tables.Where(table => !table.Name.StartsWith("__EF", StringComparison.Ordinal)).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static DatabaseModel Read(Store store)
    {
        var services = new ServiceCollection().AddLogging();
        if (store.Database.IsNpgsql())
        {
            new NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
        }
        else
        {
            new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        }

        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IDatabaseModelFactory>().Create(store.Database.GetDbConnection(), new DatabaseModelFactoryOptions());
    }

    private static IEnumerable<string> Lines(DatabaseTable table) =>
    [
        .. table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType} null={column.IsNullable} generated={column.ValueGenerated} default={column.DefaultValueSql} computed={column.ComputedColumnSql} {Notes(column)}"),
        $"{table.Name} primary key {table.PrimaryKey?.Name} ({Names(table.PrimaryKey?.Columns)})",
        .. table.Indexes.Select(index => $"{table.Name} index {index.Name} ({Names(index.Columns)}) unique={index.IsUnique} filter={index.Filter}"),
        .. table.ForeignKeys.Select(key => $"{table.Name} foreign key {key.Name} ({Names(key.Columns)}) to {key.PrincipalTable.Name} ({Names(key.PrincipalColumns)}) on delete {key.OnDelete}"),
        .. table.UniqueConstraints.Select(unique => $"{table.Name} unique {unique.Name} ({Names(unique.Columns)})"),
    ];

    private static string Names(IEnumerable<DatabaseColumn>? columns) => string.Join(", ", (columns ?? []).Select(column => column.Name));

    private static string Notes(DatabaseColumn column) =>
        string.Join(", ", column.GetAnnotations().OrderBy(note => note.Name, StringComparer.Ordinal).Select(note => $"{note.Name}={note.Value}"));
}
