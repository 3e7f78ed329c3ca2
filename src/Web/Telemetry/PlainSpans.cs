using System.Diagnostics;
using OpenTelemetry;
using Quartz.Diagnostics;

namespace NaraVard.Web.Telemetry;

/// <summary>Lets requests and jobs leave, each with a name and a handful of tags that say nothing of anybody.</summary>
internal sealed class PlainSpans : BaseProcessor<Activity>
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private static readonly string[] Kept = [SpanRoutes.Route, SpanRoutes.Method, SpanRoutes.Status, "error.type", ActivityTags.JobName, ActivityTags.JobResult];

    public override void OnEnd(Activity data)
    {
        if (data.OperationName is not (Request or OperationName.Job.Execute))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        foreach (var (key, _) in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
        {
            data.SetTag(key, null);
        }

        data.DisplayName = data.OperationName == Request ? $"{data.GetTagItem(SpanRoutes.Method)} {data.GetTagItem(SpanRoutes.Route)}".TrimEnd() : $"job {data.GetTagItem(ActivityTags.JobName)}";
        data.TraceStateString = null;

        // Without what the fault said.
        data.SetStatus(data.Status);
    }
}
