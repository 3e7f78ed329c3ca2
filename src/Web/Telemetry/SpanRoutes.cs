using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace NaraVard.Web.Telemetry;

/// <summary>Writes on a request's span what was asked for and how it was answered: the route's template, never the address. The framework writes nothing on it by itself.</summary>
internal static class SpanRoutes
{
    public const string Route = "http.route";
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";

    private static readonly string[] Known = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options];

    /// <summary>First of all, so that nothing is answered outside of it.</summary>
    public static void UseSpans(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (SpanOf(context) is { } span)
            {
                span.SetTag(Method, Known.Contains(context.Request.Method) ? context.Request.Method : "_OTHER");
                span.SetTag(Status, context.Response.StatusCode);
                span.SetStatus(context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            }
        }
    });

    /// <summary>After routing. The first time alone: the page of an error is routed to as well.</summary>
    public static void UseSpanRoutes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (SpanOf(context) is { } span && span.GetTagItem(Route) is null)
        {
            span.SetTag(Route, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').Insert(0, "/") ?? "none");
        }

        return next(context);
    });

    private static Activity? SpanOf(HttpContext context) => context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span ? span : null;
}
