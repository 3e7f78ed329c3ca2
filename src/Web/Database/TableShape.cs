using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NaraVard.Kernel;

namespace NaraVard.Web.Database;

/// <summary>What a column holds, whichever database it is in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnKind>))]
internal enum ColumnKind
{
    Text,
    Json,
    Id,
    Instant,
    Date,
    Time,
    Truth,
    Number,
    LongNumber,
    Bytes,
}

/// <param name="Name">The column's name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Counts">Whether the database itself gives new rows the next number.</param>
internal sealed record ColumnShape(string Name, ColumnKind Kind, bool Counts);

/// <summary>A table as it is copied. All tables stand in the model, which a test holds against the migrations.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    public const string Clock = "content_clock";

    // Written by the migrations, which are made anew where rows are put.
    private const string Migrations = "tolerated_migrations";

    [JsonIgnore]
    public string Quoted => $"\"{Name}\"";

    [JsonIgnore]
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>The column whose numbers the database gives, if there is one.</summary>
    [JsonIgnore]
    public ColumnShape? Counter => Columns.FirstOrDefault(column => column.Counts);

    public static IReadOnlyList<TableShape> AllOf(Store store) =>
        [.. store.Model.GetRelationalModel().Tables.Where(table => table.Name != Migrations).OrderBy(table => table.Name, StringComparer.Ordinal).Select(Of)];

    private static TableShape Of(ITable table) => new(table.Name, [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => Of(table, column))]);

    private static ColumnShape Of(ITable table, IColumn column)
    {
        // A part of an entity that is kept as JSON has a column without a property.
        if (column.PropertyMappings.Count == 0)
        {
            return new ColumnShape(column.Name, ColumnKind.Json, Counts: false);
        }

        var mapping = column.PropertyMappings[0];
        var type = mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.TypeMapping.ClrType;
        var kind = KindOf(Nullable.GetUnderlyingType(type) ?? type) ?? throw new InvalidOperationException($"{table.Name}.{column.Name} är {type}, som säkerhetskopian inte kan.");
        var counts = kind is ColumnKind.Number or ColumnKind.LongNumber && table.Name != Clock
            && mapping.Property.ValueGenerated == ValueGenerated.OnAdd && table.PrimaryKey?.Columns is [var key] && key == column;
        return new ColumnShape(column.Name, kind, counts);
    }

    private static ColumnKind? KindOf(Type type) => type switch
    {
        _ when type == typeof(string) => ColumnKind.Text,
        _ when type == typeof(Guid) => ColumnKind.Id,
        _ when type == typeof(DateTime) => ColumnKind.Instant,
        _ when type == typeof(DateOnly) => ColumnKind.Date,
        _ when type == typeof(TimeOnly) => ColumnKind.Time,
        _ when type == typeof(bool) => ColumnKind.Truth,
        _ when type == typeof(int) => ColumnKind.Number,
        _ when type == typeof(long) => ColumnKind.LongNumber,
        _ when type == typeof(byte[]) => ColumnKind.Bytes,
        _ => null,
    };
}
