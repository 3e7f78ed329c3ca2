using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using NaraVard.Web.Status;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Quartz.Diagnostics;

namespace NaraVard.Web.Telemetry;

/// <summary>
/// What leaves for a receiver of OpenTelemetry (OTLP), when a setting names one, and the log's lines. Nothing that leaves is about people: what may is written down here and
/// in the two processors, and all else is taken away (docs/decisions/0047).
/// </summary>
internal static class Telemetry
{
    /// <summary>The setting, as OpenTelemetry spells it. Without it nothing is gathered and nothing leaves.</summary>
    public const string Receiver = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.EntityFrameworkCore", "Npgsql", "System.Runtime", QuartzInstrumentation.MeterName, "NaraVard.*",
    ];

    // Few values each, and none from a visitor: a route is a template, an error is a type.
    private static readonly string[] Kept =
    [
        SpanRoutes.Route, SpanRoutes.Method, SpanRoutes.Status, "error.type", "gc.heap.generation", "cpu.mode", "db.client.connection.state", "aspnetcore.diagnostics.exception.result",
        "aspnetcore.rate_limiting.policy", "aspnetcore.rate_limiting.result", ActivityTags.JobName, ActivityTags.JobResult, "naravard.result",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (services, config) = (builder.Services, builder.Configuration);
        services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        if (!builder.Environment.IsDevelopment())
        {
            config["Logging:Console:FormatterName"] ??= LineFormatter.Called;
        }

        if (string.IsNullOrEmpty(config[Receiver]))
        {
            return;
        }

        // What a source writes as an event on a span can't be taken away again, and an exception's message may say anything.
        (config["OTEL_SPAN_EVENT_COUNT_LIMIT"], config["OTEL_SPAN_LINK_COUNT_LIMIT"]) = ("0", "0");
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(config["OTEL_SERVICE_NAME"] ?? "naravard", serviceVersion: NodeStatus.Version))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", QuartzInstrumentation.ActivitySourceName).AddProcessor(new PlainSpans()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddView(_ => new MetricStreamConfiguration { TagKeys = Kept }))
            .WithLogging(logging => logging.AddProcessor(new PlainLogs()), logging => (logging.IncludeScopes, logging.IncludeFormattedMessage) = (false, false))
            .UseOtlpExporter();
    }

    /// <summary>Begins to count before the start has read the content in.</summary>
    public static void StartTelemetry(this IServiceProvider services) => services.GetService<MeterProvider>();
}
