using System.Text.Encodings.Web;
using System.Text.Json;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Rights;

/// <summary>What is held on a person, for programs.</summary>
internal static class PersonalJson
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(Stream to, DataSubject who, IReadOnlyList<PersonalPart> parts, DateTimeOffset now, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("om", who.Name);
        json.WriteString("hämtat", now);
        json.WriteStartArray("delar");
        foreach (var part in parts)
        {
            await WriteAsync(json, part, ct);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private static async Task WriteAsync(Utf8JsonWriter json, PersonalPart part, CancellationToken ct)
    {
        json.WriteStartObject();
        json.WriteString("namn", part.Name);
        json.WriteString("rubrik", part.Heading);
        json.WriteString("förklaring", part.Note);
        json.WriteStartArray("poster");
        await foreach (var row in part.Rows.WithCancellation(ct))
        {
            json.WriteStartObject();
            foreach (var field in row.Fields)
            {
                json.WritePropertyName(field.Label);
                Write(json, field.Value);
            }

            json.WriteEndObject();
            await (json.BytesPending > FlushAt ? json.FlushAsync(ct) : Task.CompletedTask);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DateTimeOffset at:
                json.WriteStringValue(at);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("O"));
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
