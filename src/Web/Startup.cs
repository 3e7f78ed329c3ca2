using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Security;
using NaraVard.Kernel.Status;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Web.Database;
using NaraVard.Web.Health;
using NaraVard.Web.Kept;
using NaraVard.Web.Keys;
using NaraVard.Web.Shell;
using NaraVard.Web.Status;
using NaraVard.Web.Telemetry;
using Quartz;

namespace NaraVard.Web;

/// <summary>Puts the house together: what every module needs, then the modules themselves.</summary>
internal static class Startup
{
    public static void AddNaraVard(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var store = builder.Configuration.GetConnectionString("Store")!;
        builder.AddTelemetry();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        services.AddProxies(builder.Configuration);
        services.AddLimits(builder.Configuration);
        services.AddSingleton<SecurityLog>();
        // To make one takes longer than to ask a small question, so they are used again; no more than work at the same time on a busy day, since each of SQLite's holds its file open.
        services.AddDbContextPool<Store>((provider, options) => options.UseStore(store).AddInterceptors(provider.GetRequiredService<TellCommitted>(), provider.GetRequiredService<KeptConnections>()), poolSize: 128);
        services.AddSingleton<KeptConnections>();
        services.AddSingleton<ContentNumber>().AddSingleton<TellCommitted>().AddSingleton<IHearNodes>(provider => provider.GetRequiredService<ContentNumber>()).AddHostedService<NodeListener>();
        services.AddKeptAnswers();
        services.AddSingleton<TextFont>();
        services.AddSingleton(TimeProvider.System).AddScoped<Events>().AddScoped<NaraVard.Kernel.Text.GiveAnonymousAnswer>();
        services.AddSingleton<LiveContentMemory>().AddScoped<LiveContent>().AddScoped<ContentUses>().AddScoped<ContentFolder>();
        services.AddScoped<TakeFiles>().AddScoped<ContentImport>().AddScoped<ContentExport>();
        KeyCertificates.AddKeys(builder);
        services.AddRazorPages(options => options.RootDirectory = "/").AddMvcOptions(FormMessages.InSwedish).AddMvcOptions(FormBinding.Sound);
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "naravard-note");
        services.AddSingleton<ITempDataProvider, QuietNotes>();
        services.AddAntiforgery(options => options.Cookie.Name = "naravard-form");
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddProblemDetails();
        services.AddHealth();
        services.AddScoped<ITellStatus, NodeStatus>().AddScoped<ITellStatus, DatabaseStatus>().AddScoped<SafetyStatus>().AddScoped<ITellStatus>(provider => provider.GetRequiredService<SafetyStatus>()).AddScoped<ITellStatus, JobStatus>().AddScoped<ITellStatus, NodesStatus>().AddScoped<ReadStatus>();
        var types = new ContentTypes();
        services.AddSingleton(types);
        foreach (var module in Modules.All)
        {
            services.AddSingleton(module);
            module.AddServices(services, builder.Configuration);
            module.MapContent(types);
        }

        AddJobs(builder);
    }

    public static void UseNaraVard(this WebApplication app)
    {
        app.UseSpans();
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHostCookies();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fel",
            StatusCodeSelector = ErrorPage.StatusOf,

            // That two wanted the same thing at once is no fault of the house.
            SuppressDiagnosticsCallback = met => ErrorPage.StatusOf(met.Exception) == StatusCodes.Status409Conflict,

            // What failed once in the request's own services, the sign-in for one, would fail again when the error page asks them.
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute("/fel", "?kod={0}");
        app.UseMiddleware<ApiAnswers>();
        app.UseMiddleware<FormsOnly>();
        app.UseRouting();
        app.UseSpanRoutes();
        app.UseKeptAnswers();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealth();
        app.MapStaticAssets().DisableRateLimiting().Add(NamedByHash.KeepLong);
        app.MapRazorPages().WithStaticAssets();
        Each(module => module.MapEndpoints(app));
    }

    /// <summary>Makes what would otherwise be made while the first visitor waits: the addresses, and how each content type is read.</summary>
    public static void ReadPages(this WebApplication app)
    {
        foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
        {
            _ = source.Endpoints;
        }

        // Before that nothing that is made of them is kept.
        ContentJson.Options.MakeReadOnly();
        foreach (var type in app.Services.GetRequiredService<ContentTypes>().All)
        {
            _ = ContentJson.Options.GetTypeInfo(type.Record);
        }
    }

    /// <summary>Schema, content and what each module needs before the first request.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        // A setting that can't work is told of before anything is written, not after minutes of import.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await using var scope = app.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        app.Services.StartTelemetry();
        Say("Databasen ses över …");
        await app.ReadySchemaAsync(services.GetRequiredService<Store>(), ct);
        await services.GetRequiredService<SealKeys>().RunAsync(ct);

        // What is published already is read while the files are looked through; mostly they bring nothing new.
        var published = Task.Run(() => app.ReadPublishedAsync(ct), ct);
        await Task.WhenAll(app.ImportContentAsync(services, app.Configuration["Content:Folder"]!, ct), published);
        foreach (var module in Modules.All)
        {
            await module.StartAsync(services, ct);
        }

        await app.ReadyJobsAsync(services, ct);
        await services.GetRequiredService<SafetyStatus>().WarnAsync(ct);
    }

    private static async Task ReadPublishedAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiveContent>().NowAsync(ct);
    }

    public static async Task SayWhereAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Say($"NäraVård finns på {address}");
        if (await scope.ServiceProvider.GetRequiredService<IFirstAdministratorLink>().LinkAsync(CancellationToken.None) is { } link)
        {
            Say("Den första administratören skapas med den här länken. Den fungerar en gång, i ett dygn:");
            Say($"  {app.Services.GetRequiredService<ISiteAddress>().Absolute(link)}");
        }
    }

    private static void AddJobs(WebApplicationBuilder builder)
    {
        var jobs = builder.Configuration.GetConnectionString("Jobs")!;
        builder.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "NaraVard";
                options.InstanceId = "AUTO";

                // Who stops says so to the jobs: they end between two mails instead of being cut off when the host has waited long enough.
                options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
            });
            quartz.UsePersistentStore(persistent =>
            {
                if (StoreSetup.IsPostgres(jobs))
                {
                    persistent.UsePostgres(jobs);
                    persistent.UseClustering();
                }
                else
                {
                    persistent.UseSqlite(jobs);
                }

                persistent.UseSystemTextJsonSerializer();
                if (builder.Configuration.Migrates())
                {
                    persistent.ProvisionSchema();
                }

                persistent.UseExecutionHistory();
            });
            quartz.AddJobMiddleware<HarmlessFailures>();
            Each(module => module.AddJobs(quartz));
        });
        // How each job went is kept apart, one row a job; of the runs themselves only the latest.
        builder.Services.AddQuartzExecutionHistory(history => (history.MaxEntriesPerJob, history.MaxEntriesPerScheduler) = (5, 200));
        builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Each(Action<IModule> act)
    {
        foreach (var module in Modules.All)
        {
            act(module);
        }
    }

    private static void Say(string line) => Console.WriteLine(line);
}
