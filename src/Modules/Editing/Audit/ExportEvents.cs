using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>The audit trail as a file to keep: what the filter holds, line by line as it is read, so that its length doesn't matter.</summary>
internal static class ExportEvents
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("").RequireAuthorization(Policies.ContentKeeper).AddEndpointFilter(KeepNowhereAsync);
        exports.MapGet(EditingLinks.EventsCsv, ([AsParameters] EventQuery query, ReadEvents read, ContentTypes types, CancellationToken ct) =>
            Results.Stream(stream => WriteCsvAsync(stream, read.AllAsync(EventFilter.Read(types, query), ct), ct), "text/csv; charset=utf-8", "handelser.csv"));
        exports.MapGet(EditingLinks.EventsJsonLines, ([AsParameters] EventQuery query, ReadEvents read, ContentTypes types, CancellationToken ct) =>
            Results.Stream(stream => WriteJsonLinesAsync(stream, read.AllAsync(EventFilter.Read(types, query), ct), ct), "application/jsonl; charset=utf-8", "handelser.jsonl"));
    }

    // It names people, so nothing on the way and no browser keeps a copy of its own.
    private static ValueTask<object?> KeepNowhereAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    private static async Task WriteCsvAsync(Stream stream, IAsyncEnumerable<EventRow> rows, CancellationToken ct)
    {
        // The mark at the beginning tells Excel that å, ä and ö are UTF-8.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync("id,at,act,type,slug,title,version,by,why,note,kind\r\n");
        await foreach (var row in rows.WithCancellation(ct))
        {
            var line = Exported.Of(row);
            object?[] cells = [line.Id, line.At, line.Act, line.Type, line.Slug, line.Title, line.Version, line.By, line.Why, line.Note, line.Kind];
            await text.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    private static string Cell(object? value) => SpreadsheetCell.Csv(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private static async Task WriteJsonLinesAsync(Stream stream, IAsyncEnumerable<EventRow> rows, CancellationToken ct)
    {
        await foreach (var row in rows.WithCancellation(ct))
        {
            await JsonSerializer.SerializeAsync(stream, Exported.Of(row), Json, ct);
            await stream.WriteAsync("\n"u8.ToArray(), ct);
        }
    }

    /// <summary>A line as it is exported. The names of the columns are a promise.</summary>
    private sealed record Exported(long Id, string At, string Act, string Type, string Slug, string Title, int? Version, string By, string Why, string Note, string Kind)
    {
        public static Exported Of(EventRow row) => new(
            row.Line.Id, row.Line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), row.Line.Act.Word(), row.Line.Type, row.Line.Slug,
            row.Title, row.Line.Number, row.By ?? "", row.Line.Why ?? "", row.Line.Note ?? "", row.Line.Kind?.ToString().ToLowerInvariant() ?? "");
    }
}
