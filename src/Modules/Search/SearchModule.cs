using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Status;
using NaraVard.Search.Asked;
using NaraVard.Search.Contracts;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.OwnTexts;
using NaraVard.Search.Promoted;
using NaraVard.Search.Ranking;
using NaraVard.Search.Similar;
using NaraVard.Search.Suggest;
using NaraVard.Search.WordLists;

namespace NaraVard.Search;

public sealed class SearchModule : IModule
{
    public string Name => "Search";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton(provider => new IndexFolder(
            Path.Combine(provider.GetRequiredService<IConfiguration>()["Data:Folder"]!, "search"),
            Stamp(provider.GetRequiredService<ContentTypes>()),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(SearchWeights.Tuned).AddSingleton<SearchIndex>().AddSingleton<SearchMeter>().AddScoped<FindContent>().AddScoped<SuggestContent>();
        services.AddScoped<ITextSearch, FindInTexts>().AddScoped<ITextWords, TextWords>().AddScoped<ISimilarItems, SimilarItems>();
        services.AddSingleton<SearchCounts>().AddHostedService(provider => provider.GetRequiredService<SearchCounts>()).AddScoped<ReadSearches>().AddScoped<ShowGap>().AddRetention<ForgetSearches>(ForgetSearches.Rule);
        services.AddScoped<ITellStatus, SearchStatus>();
        services.AddScoped<ISearchGaps>(provider => provider.GetRequiredService<ReadSearches>());
    }

    public void MapModel(ModelBuilder model)
    {
        SearchCount.Map(model);
        SearchGap.Map(model);
    }

    public void MapContent(ContentTypes types)
    {
        types.Add(new()
        {
            Name = "word-list",
            Folder = "synonyms",
            Head = ["key", "title", "summary"],
            Extension = ".yaml",
            Singular = "ordlista",
            Plural = "Ordlistor",
            Address = SearchLinks.WordLists,
            Record = typeof(WordList),
            IsFound = false,
        });
        types.Add(new()
        {
            Name = "promoted",
            Folder = "promoted",
            Head = ["title", "why"],
            Extension = ".yaml",
            Singular = "framlyft träff",
            Plural = "Framlyfta träffar",
            Address = SearchLinks.Promoted,
            Record = typeof(Promotion),
            IsFound = false,
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        SearchApi.Map(routes);
        SuggestApi.Map(routes);
        SimilarApi.Map(routes);
    }

    public async Task StartAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<SearchIndex>().CatchUpAsync(await services.GetRequiredService<LiveContent>().NowAsync(ct), ct);

    // What a text becomes in the index is decided here, in the kernel and in the types, so a new build of any of them makes a new index.
    private static string Stamp(ContentTypes types) => string.Join(
        ' ',
        types.All.Select(type => type.Record.Module).Append(typeof(SearchModule).Module).Append(typeof(ContentBody).Module)
            .Select(module => module.ModuleVersionId).Distinct().Order());
}
