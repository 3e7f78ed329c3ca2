using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NaraVard.Web.Database;

/// <summary>A row as one line of JSON: its values in the order of the columns. The same row gives the same line, so lines can be compared.</summary>
internal static class RowText
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string TimeFormat = "HH:mm:ss.fffffff";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Line(TableShape table, object?[] row)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var value in row)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        return row.Length == table.Columns.Count ? buffer.WrittenSpan.ToArray() : throw new InvalidDataException($"En rad i {table.Name} har fel antal värden.");
    }

    public static object?[] Read(TableShape table, string line)
    {
        using var json = JsonDocument.Parse(line);
        var values = json.RootElement;
        if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() != table.Columns.Count)
        {
            throw new InvalidDataException($"En rad i {table.Name} har fel antal värden.");
        }

        return [.. table.Columns.Select((column, at) => Read(column.Kind, values[at]))];
    }

    /// <summary>
    /// The row as both databases can hold it: PostgreSQL keeps instants to the microsecond, and the parts of a JSON value in an order
    /// of its own. Nothing in the program tells such instants or orders apart.
    /// </summary>
    public static object?[] Common(TableShape table, object?[] row) => [.. row.Select((value, at) => (table.Columns[at].Kind, value) switch
    {
        (ColumnKind.Instant, DateTime instant) => new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
        (ColumnKind.Time, TimeOnly time) => new TimeOnly(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond)),
        (ColumnKind.Json, string json) => Ordered(JsonNode.Parse(json))?.ToJsonString() ?? "null",
        _ => value,
    })];

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case DateTime instant: json.WriteStringValue(instant.ToString(InstantFormat, CultureInfo.InvariantCulture)); break;
            case DateOnly date: json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString(TimeFormat, CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"{value.GetType()} kan inte skrivas.");
        }
    }

    private static object? Read(ColumnKind kind, JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        ColumnKind.Text or ColumnKind.Json => value.GetString(),
        ColumnKind.Id => value.GetGuid(),
        ColumnKind.Instant => DateTime.ParseExact(value.GetString()!, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        ColumnKind.Date => DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
        ColumnKind.Time => TimeOnly.ParseExact(value.GetString()!, TimeFormat, CultureInfo.InvariantCulture),
        ColumnKind.Truth => value.GetBoolean(),
        ColumnKind.Number => value.GetInt32(),
        ColumnKind.LongNumber => value.GetInt64(),
        ColumnKind.Bytes => value.GetBytesFromBase64(),
        _ => throw new InvalidOperationException($"{kind} kan inte läsas."),
    };

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => KeyValuePair.Create(part.Key, Ordered(part.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}

/// <summary>How many rows there were and what they held, in whatever order they came: databases sort differently. Rows have keys, so no two are alike.</summary>
internal sealed class RowSum
{
    private BigInteger _sum = BigInteger.Zero;

    public long Rows { get; private set; }

    public string Sum => Convert.ToHexStringLower(_sum.ToByteArray(isUnsigned: true, isBigEndian: true));

    public void Add(byte[] line)
    {
        _sum = (_sum + new BigInteger(SHA256.HashData(line), isUnsigned: true)) % (BigInteger.One << 256);
        Rows++;
    }

    public bool Same(RowSum other) => Rows == other.Rows && Sum == other.Sum;
}
