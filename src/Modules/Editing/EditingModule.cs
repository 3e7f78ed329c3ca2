using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Overview;
using NaraVard.Editing.Review;
using NaraVard.Editing.Versions;
using NaraVard.Editing.Writing;

namespace NaraVard.Editing;

public sealed class EditingModule : IModule
{
    public string Name => "Editing";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<DraftTitles>();
        services.AddScoped<FindContent>();
        services.AddScoped<ReadText>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<BeginItem>();
        services.AddScoped<Writers>();
        services.AddScoped<ItemChange>();
        services.AddScoped<ReadReview>();
        services.AddScoped<SubmitDraft>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<PublishNow>();
        services.AddScoped<RefuseDraft>();
        services.AddScoped<ApprovePublication>();
        services.AddScoped<ReadVersions>();
        services.AddScoped<ReadVersion>();
        services.AddScoped<RestoreVersion>();
    }
}
