using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api;

/// <summary>Items and lists as JSON: what is said of the item, then its record as the page shows it.</summary>
internal static class ItemJson
{
    public const string ContentType = "application/json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="item">The item.</param>
    /// <param name="fields">The fields of its record to show, or null for all.</param>
    public static byte[] Write(ApiItem item, IReadOnlySet<string>? fields) => Write(json => Item(json, item, fields));

    public static byte[] List(ItemPage page, ItemShelf shelf, IReadOnlySet<string>? fields) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in page.Items)
        {
            if (fields is null)
            {
                json.WriteRawValue(shelf.Json(item), skipInputValidation: true);
            }
            else
            {
                Item(json, item, fields);
            }
        }

        json.WriteEndArray();
        json.WriteNumber("total", page.Total);
        json.WriteStartObject("links");
        json.WriteString("self", page.Self);
        json.WriteString("next", page.Next);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Item(Utf8JsonWriter json, ApiItem item, IReadOnlySet<string>? fields)
    {
        var live = item.Live;
        json.WriteStartObject();
        json.WriteString("id", live.Id);
        json.WriteString(ApiItem.Type, live.Type.Name);
        json.WriteString(ApiItem.Slug, live.Slug);
        json.WriteString("address", live.Address);
        json.WriteString(ApiItem.PublishedAt, live.PublishedAt.UtcDateTime);
        json.WriteString("firstPublishedAt", live.FirstPublishedAt.UtcDateTime);
        json.WriteNumber(ApiItem.Version, live.Number);
        json.WriteString("label", live.Any.Label);
        json.WriteBoolean("awaitsApproval", live.IsEmergency);
        json.WriteString("changeNote", live.ChangeNote);
        json.WritePropertyName("changes");
        JsonSerializer.Serialize(json, live.Changes.Select(change => new { version = change.Number, at = change.At.UtcDateTime, change.Kind, change.Note }), ContentJson.Options);
        json.WriteStartObject("links");
        json.WriteString("self", item.Self);
        json.WriteString("html", item.Html);
        json.WriteEndObject();
        json.WriteStartObject("content");
        foreach (var property in JsonSerializer.SerializeToElement(live.Any, live.Type.Record, ContentJson.Options).EnumerateObject().Where(property => fields?.Contains(property.Name) != false))
        {
            property.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
