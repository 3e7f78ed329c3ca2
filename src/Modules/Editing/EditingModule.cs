using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Audit;
using NaraVard.Editing.Checks;
using NaraVard.Editing.Conflicts;
using NaraVard.Editing.Exchange;
using NaraVard.Editing.Overview;
using NaraVard.Editing.Reminders;
using NaraVard.Editing.Review;
using NaraVard.Editing.Schedule;
using NaraVard.Editing.Standing;
using NaraVard.Editing.Typing;
using NaraVard.Editing.Versions;
using NaraVard.Editing.Writing;
using NaraVard.People.Contracts;
using Quartz;

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
        services.AddSingleton<InternalLinks>();
        services.AddScoped<TextChecks>();
        services.AddScoped<Typings>();
        services.AddScoped<Writers>();
        services.AddScoped<ItemChange>();
        services.AddScoped<ReadReview>();
        services.AddScoped<SubmitDraft>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<PublishNow>();
        services.AddScoped<RefuseDraft>();
        services.AddScoped<ScheduleDraft>();
        services.AddScoped<UnscheduleDraft>();
        services.AddScoped<TakeAwayItem>();
        services.AddScoped<PutBackItem>();
        services.AddScoped<ChangeReviewBy>();
        services.AddScoped<PublishScheduled>();
        services.AddScoped<RemindOfReview>();
        services.AddSingleton<ReviewByLetter>();
        services.AddScoped<ReadEvents>();
        services.AddScoped<ApprovePublication>();
        services.AddScoped<ImportBell>();
        services.AddScoped<ReceiveFiles>();
        services.AddScoped<WorkOffImports>();
        services.AddScoped<DecideImport>();
        services.AddScoped<ReadImport>();
        services.AddScoped<ListConflicts>();
        services.AddScoped<ReadConflict>();
        services.AddScoped<DecideConflict>();
        services.AddScoped<ReadVersions>();
        services.AddScoped<ReadVersion>();
        services.AddScoped<RestoreVersion>();
    }

    public void AddPolicies(AuthorizationOptions options)
    {
        AuditPolicy.Add(options);
        options.AddPolicy(Exchange.Exchange.Policy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Person() is { } person && Exchange.Exchange.MayUse(person)));
    }

    public void AddJobs(IQuartzBuilder quartz)
    {
        ForgetOldTypings.Add(quartz);
        PublishJob.Add(quartz);
        ReviewByJob.Add(quartz);
        ImportJob.Add(quartz);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => ExportEvents.Map(routes);

    public void MapModel(ModelBuilder model)
    {
        KeptTyping.Map(model);
        FileImport.Map(model);
    }
}
