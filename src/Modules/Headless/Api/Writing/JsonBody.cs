using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Reads what somebody sends: one JSON object, no larger and no deeper than a text can be.</summary>
internal static class JsonBody
{
    public const string MergePatch = "application/merge-patch+json";

    private const int Largest = 2 * 1024 * 1024;
    private const int Deepest = 16;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <returns>The object, or why there is none.</returns>
    public static async Task<(JsonObject? Sent, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var isPatch = HttpMethods.IsPatch(request.Method);
        if (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is not { } type || !(type == ItemJson.ContentType || (isPatch && type == MergePatch)))
        {
            return (null, ApiProblem.WrongContent.Answer());
        }

        if (request.ContentLength > Largest)
        {
            return (null, ApiProblem.TooLarge.Answer());
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            if (body.Length + read > Largest)
            {
                return (null, ApiProblem.TooLarge.Answer());
            }

            body.Write(buffer, 0, read);
        }

        return Parse(body.ToArray());
    }

    // Half a character is found first when a text is taken out. U+0000 goes into no text of PostgreSQL.
    private static bool IsText(JsonNode? node) => node switch
    {
        JsonObject fields => fields.All(field => !field.Key.Contains('\0', StringComparison.Ordinal) && IsText(field.Value)),
        JsonArray list => list.All(IsText),
        JsonValue value => !value.TryGetValue<string>(out var text) || !text.Contains('\0', StringComparison.Ordinal),
        _ => true,
    };

    private static (JsonObject? Sent, IResult? Problem) Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Strict) is JsonObject sent && IsText(sent) ? (sent, null) : (null, ApiProblem.BrokenJson.Answer());
        }
        catch (InvalidOperationException)
        {
            return (null, ApiProblem.BrokenJson.Answer("JSON-texten har ett halvt tecken, ett ensamt \\ud800 till exempel."));
        }
        catch (JsonException broken)
        {
            return (null, ApiProblem.BrokenJson.Answer($"JSON-texten går inte att läsa vid rad {broken.LineNumber + 1}. Den får vara högst {Deepest} nivåer djup, och varje fält får stå en gång."));
        }
    }
}
