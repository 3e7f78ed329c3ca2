using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.OpenData;

/// <summary>Items of one type as comma-separated values (RFC 4180): the same columns whatever the items say.</summary>
internal static class Csv
{
    /// <summary>Between the values of a list in one cell.</summary>
    public const string Between = " | ";

    private const string LineEnd = "\r\n";

    /// <summary>The columns of a type: those that all have, then its own in the order of its record, where "source.year" is the year of the source.</summary>
    public static IReadOnlyList<string> ColumnsOf(ContentType type) =>
        [.. LibraryRow.Common.Select(column => column.Name).Concat(Properties(type.Record).SelectMany(Columns)).Distinct()];

    /// <summary>The properties of a record that are written, as they are named in JSON.</summary>
    public static IEnumerable<JsonPropertyInfo> Properties(Type record) => ContentJson.Options.GetTypeInfo(record).Properties.Where(property => property.Set is not null);

    public static string Header(IReadOnlyList<string> columns) => string.Join(',', columns.Select(SpreadsheetCell.Csv)) + LineEnd;

    public static string Line(JsonObject row, IReadOnlyList<string> columns) => string.Join(',', columns.Select(column => Cell(Find(row, column)))) + LineEnd;

    private static IEnumerable<string> Columns(JsonPropertyInfo property) => property.PropertyType == typeof(SourceReference)
        ? Properties(typeof(SourceReference)).Select(inner => $"{property.Name}.{inner.Name}")
        : [property.Name];

    private static JsonNode? Find(JsonObject row, string column) => column.Split('.') is [var outer, var inner] ? row[outer]?[inner] : row[column];

    private static string Cell(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list when list.All(part => part is JsonValue) => SpreadsheetCell.Csv(string.Join(Between, list.Select(part => part!.ToString()))),
        JsonArray or JsonObject => SpreadsheetCell.Csv(value.ToJsonString(ContentJson.Options)),
        _ when value.GetValueKind() == JsonValueKind.String => SpreadsheetCell.Csv(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };
}
