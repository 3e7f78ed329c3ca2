using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Status;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.Media.Keeping;
using NaraVard.Media.Privacy;
using NaraVard.Media.Shelf;
using Quartz;

namespace NaraVard.Media;

public sealed class MediaModule : IModule
{
    public string Name => "Media";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton(provider => new MediaFolder(Path.Combine(provider.GetRequiredService<IConfiguration>()["Data:Folder"]!, "media")));
        services.AddScoped<OnDisk>().AddScoped<InDatabase>();
        services.AddScoped<IMediaKeeping>(provider => IsInDatabase(provider.GetRequiredService<IConfiguration>()) ? provider.GetRequiredService<InDatabase>() : provider.GetRequiredService<OnDisk>());
        services.AddScoped<IPersonalData, PersonalMedia>().AddScoped<ITellStatus, MediaStatus>().AddScoped<IMediaFolder, FolderToCopy>();
        services.AddSingleton<VirusScan>().AddScoped<AddMedia>().AddScoped<ChangeMedia>().AddScoped<DeleteMedia>().AddScoped<ListMedia>().AddScoped<IMediaWriting, MediaWriting>().AddScoped<IMediaShelf, MediaShelf>();
    }

    public void MapModel(ModelBuilder model)
    {
        MediaItem.Map(model);
        KeptFile.Map(model);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => ServeMedia.Map(routes);

    public void AddJobs(IQuartzBuilder quartz) => SweepJob.Add(quartz);

    // Several nodes share a PostgreSQL database, but not a disk.
    private static bool IsInDatabase(IConfiguration config) => config["Media:Store"] switch
    {
        "disk" => false,
        "database" => true,
        null or "" => StoreSetup.IsPostgres(config.GetConnectionString("Store")!),
        var other => throw new InvalidOperationException($"Media:Store är ”{other}”. Skriv disk eller database."),
    };
}
