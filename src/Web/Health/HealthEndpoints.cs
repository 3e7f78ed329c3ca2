using NaraVard.Kernel.Content;
using Quartz;

namespace NaraVard.Web.Health;

/// <summary>
/// Two addresses for a monitor: the process answers, and the node can serve. They come before signing in and all else that a page goes by, so they tell how the node is
/// also when that is what has broken.
/// </summary>
internal static class HealthEndpoints
{
    public const string Live = "/halsa/lever";
    public const string Ready = "/halsa/redo";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly HealthAnswer Alive = new(HealthAnswer.Well, []);

    public static void AddHealth(this IServiceCollection services)
    {
        HealthOptions.Add(services);
        services.AddSingleton<DiskRoom>().AddSingleton<ReadyAnswer>().AddSingleton<Leaving>().AddHostedService(provider => provider.GetRequiredService<Leaving>());
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>(ReadyAnswer.Database, timeout: ReadyAnswer.Patience)
            .AddCheck<SchemaCheck>(ReadyAnswer.Schema, timeout: ReadyAnswer.Patience)
            .AddCheck<ContentCheck>(ReadyAnswer.Content)
            .AddCheck<DiskCheck>(ReadyAnswer.Disk)
            .AddQuartz(quartz => quartz.Name = ReadyAnswer.Jobs);
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Live, Methods, (HttpResponse response) => Tell(response, Alive)).ShortCircuit();
        routes.MapMethods(Ready, Methods, async (HttpResponse response, ReadyAnswer ready) => Tell(response, await ready.NowAsync())).ShortCircuit();
    }

    private static IResult Tell(HttpResponse response, HealthAnswer answer)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Json(answer, ContentJson.Options, statusCode: answer.Status == HealthAnswer.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
