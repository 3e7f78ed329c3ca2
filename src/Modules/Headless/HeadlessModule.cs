using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Feeds;

namespace NaraVard.Headless;

public sealed class HeadlessModule : IModule
{
    public string Name => "Headless";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<FeedText>().AddScoped<AtomFeed>().AddScoped<JsonFeed>().AddScoped<ShowFeed>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        FeedEndpoints.Map(routes);
    }
}
