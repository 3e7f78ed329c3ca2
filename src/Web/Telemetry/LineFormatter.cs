using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace NaraVard.Web.Telemetry;

/// <summary>
/// The log for machines: one line of JSON for each event, with the time in UTC and the request's trace. No scopes, since the framework's hold addresses with codes in them;
/// line ends are escaped, so that nothing that somebody sent can look like a line of its own.
/// </summary>
internal sealed class LineFormatter(TimeProvider clock) : ConsoleFormatter(Called)
{
    /// <summary>Its name in <c>Logging:Console:FormatterName</c>.</summary>
    public const string Called = "naravard";

    private const int LongestFault = 16_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // The journal takes the weight from the beginning of the line, and takes it away.
    private static readonly bool IsJournal = Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("source", logEntry.Category);
            json.WriteString("event", logEntry.EventId.Name ?? $"{logEntry.EventId.Id}");
            if (Activity.Current is { } span)
            {
                json.WriteString("trace", span.TraceId.ToString());
                json.WriteString("span", span.SpanId.ToString());
            }

            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (logEntry.Exception is { } fault)
            {
                json.WriteString("exception", fault.ToString() is { Length: > LongestFault } text ? text[..LongestFault] : fault.ToString());
            }

            json.WriteEndObject();
        }

        if (IsJournal)
        {
            textWriter.Write(Weight(logEntry.LogLevel));
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static string Weight(LogLevel level) => level switch
    {
        LogLevel.Critical => "<2>",
        LogLevel.Error => "<3>",
        LogLevel.Warning => "<4>",
        LogLevel.Information => "<6>",
        _ => "<7>",
    };
}
