using System.Text;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace NaraVard.Web.Telemetry;

/// <summary>
/// Lets a line leave without what was put into it: where it comes from, its template, and where in the code a fault arose. What stood in its places, and what the fault said,
/// is in the node's own log, under the same trace.
/// </summary>
internal sealed class PlainLogs : BaseProcessor<LogRecord>
{
    private const int Longest = 8_000;

    public override void OnEnd(LogRecord data)
    {
        // A line without a template is its own words.
        if (data.Attributes?.Any(attribute => attribute.Key == "{OriginalFormat}") != true)
        {
            data.Body = null;
        }

        data.Attributes = data.Exception is { } fault ? [new("exception.type", fault.GetType().FullName), new("exception.stacktrace", Frames(fault))] : [];
        (data.FormattedMessage, data.Exception) = (null, null);
    }

    private static string Frames(Exception fault)
    {
        var frames = new StringBuilder();
        for (var one = fault; one is not null && frames.Length < Longest; one = one.InnerException)
        {
            frames.AppendLine(one.GetType().FullName).AppendLine(one.StackTrace);
        }

        return frames.Length <= Longest ? frames.ToString() : frames.ToString(0, Longest);
    }
}
