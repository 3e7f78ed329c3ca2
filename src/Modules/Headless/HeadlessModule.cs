using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Headless.Api;
using NaraVard.Headless.Api.Description;
using NaraVard.Headless.Api.Writing;
using NaraVard.Headless.Feeds;
using NaraVard.Headless.Hooks;
using NaraVard.Headless.Hooks.Admin;
using NaraVard.Headless.Hooks.Network;
using NaraVard.Headless.Hooks.Sending;
using NaraVard.Headless.OpenData;
using NaraVard.Headless.Privacy;
using NaraVard.Headless.Schema;
using NaraVard.Headless.Sitemap;
using NaraVard.Headless.Tokens;
using NaraVard.Headless.Vocabulary;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Status;
using Quartz;

namespace NaraVard.Headless;

public sealed class HeadlessModule : IModule
{
    public string Name => "Headless";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<Licence>().AddSingleton<LibraryFiles>().AddScoped<FetchLibrary>();
        services.AddScoped<ShowSitemap>().AddScoped<ShowVocabulary>().AddScoped<SchemaOrg>().AddScoped<SchemaPages>().AddScoped<StructuredData>();
        services.AddOptions<HookOptions>().Bind(config.GetSection("Hooks")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HookOptions>, CheckHookOptions>();
        services.AddSingleton<AllowedReceivers>().AddSingleton<ReceiverAddress>().AddSingleton<HookSecrets>().AddSingleton<Turn<WorkOffHooks>>();
        services.AddSingleton(provider => new HookClient(provider.GetRequiredService<AllowedReceivers>()));
        services.AddScoped<MakeDeliveries>().AddScoped<SendDeliveries>().AddScoped<StopHook>().AddScoped<WorkOffHooks>();
        services.AddScoped<HookForm>().AddScoped<TendHook>().AddScoped<AddHook>().AddScoped<ChangeHook>().AddScoped<PauseHook>().AddScoped<GoOnWithHook>();
        services.AddScoped<RotateSecret>().AddScoped<RemoveHook>().AddScoped<SendTrial>().AddScoped<SendAgain>().AddScoped<SendWaiting>();
        services.AddSingleton<ApiFolders>().AddSingleton<ApiDocument>().AddScoped<ListItems>().AddScoped<ReadItem>().AddScoped<ItemText>();
        services.AddScoped<Drafts>().AddScoped<ReadDraft>().AddScoped<BeginDraft>().AddScoped<ChangeDraft>().AddScoped<DeleteDraft>().AddScoped<TakeStep>();
        services.AddScoped<AddMedium>().AddScoped<ReadMedium>().AddScoped<ChangeMedium>().AddScoped<DeleteMedium>();
        services.AddScoped<IPersonalData, PersonalTokens>().AddScoped<ITellStatus, HookStatus>();
        services.AddRetention<ForgetDeliveries>(ForgetDeliveries.Rule).AddRetention<ForgetExpiredTokens>(ForgetExpiredTokens.Rule);
        services.AddScoped<MakeToken>().AddScoped<RevokeToken>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenBearer>(TokenBearer.Name, displayName: null, configureOptions: null);
        services.AddScoped<FeedText>().AddScoped<AtomFeed>().AddScoped<JsonFeed>().AddScoped<ShowFeed>();
    }

    public void AddJobs(IQuartzBuilder quartz) => HookJob.Add(quartz);

    public void MapModel(ModelBuilder model)
    {
        ApiToken.Map(model);
        WebHook.Map(model);
        HookDelivery.Map(model);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ApiEndpoints.Map(routes);
        FeedEndpoints.Map(routes);
        SitemapEndpoints.Map(routes);
        VocabularyEndpoints.Map(routes);
        OpenDataEndpoints.Map(routes);
    }
}
