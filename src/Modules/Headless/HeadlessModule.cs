using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Feeds;
using NaraVard.Headless.OpenData;
using NaraVard.Headless.Schema;
using NaraVard.Headless.Sitemap;
using NaraVard.Headless.Vocabulary;

namespace NaraVard.Headless;

public sealed class HeadlessModule : IModule
{
    public string Name => "Headless";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<Licence>().AddSingleton<LibraryFiles>().AddScoped<FetchLibrary>();
        services.AddScoped<ShowSitemap>().AddScoped<ShowVocabulary>().AddScoped<SchemaOrg>().AddScoped<StructuredData>();
        services.AddScoped<FeedText>().AddScoped<AtomFeed>().AddScoped<JsonFeed>().AddScoped<ShowFeed>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        FeedEndpoints.Map(routes);
        SitemapEndpoints.Map(routes);
        VocabularyEndpoints.Map(routes);
        OpenDataEndpoints.Map(routes);
    }
}
